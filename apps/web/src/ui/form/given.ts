type Empty = '' | undefined | null;

/** The values that say something; an empty field is left out of a request, for it says nothing. */
export function given<T extends object>(values: T): { [Name in keyof T]?: Exclude<T[Name], Empty> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null),
  ) as { [Name in keyof T]?: Exclude<T[Name], Empty> };
}
