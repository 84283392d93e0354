/** A list in a search parameter: 'seized,maintained' and back; the empty list is left out of the address. */
export function readList(value: unknown): readonly string[] | undefined {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'string' || value === '') return undefined;
  return value.split(',').filter((part) => part !== '');
}

/** The list as one parameter, or undefined when there is nothing to say. */
export function writeList(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}

/** `values` with `value` put in, or taken out when it was there. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
