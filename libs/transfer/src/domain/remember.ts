/** A register says few things often: answers of a pure function are kept, up to a number, for the texts they are for. */
export function remember<T>(answer: (text: string) => T, most = 20_000): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (kept.size < most) kept.set(text, found);
    return found;
  };
}
