function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function givenKeys(value: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

/** Equality of plain data, whatever the order of the keys: a JSON column gives them back in another one. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isSameValue(each, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = givenKeys(a);
  return keys.length === givenKeys(b).length && keys.every((key) => isSameValue(a[key], b[key]));
}
