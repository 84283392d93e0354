type Value = string | number | boolean | undefined;

/** '?a=1&b=2' of what is set, or '' when nothing is. Never for text that may hold a person's name. */
export function queryString(values: Readonly<Record<string, Value>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
