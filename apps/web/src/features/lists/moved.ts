/** The list with one entry moved a step; at either end it stays where it is. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return list;
  const next = [...list];
  next[index] = other;
  next[index + by] = one;
  return next;
}
