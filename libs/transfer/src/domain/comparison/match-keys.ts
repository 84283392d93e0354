/** Rows and items that hang together by the keys they share, by their places in what was given. */
export interface Match {
  readonly rows: readonly number[];
  readonly items: readonly number[];
}

type Keys = readonly string[];

/**
 * Parts rows and items into groups, each of them in exactly one; whoever shares no key with a row stands alone. Two items of
 * the register that share a key are two things: only a row that names both makes it a question which of them is meant.
 */
export function matchKeys(rows: readonly Keys[], items: readonly Keys[]): readonly Match[] {
  const all = [...rows, ...items];
  const parents = all.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  const firstWith = new Map<string, number>();
  all.forEach((keys, index) => {
    for (const key of keys) {
      const first = firstWith.get(key);
      if (first !== undefined) parents[rootOf(index)] = rootOf(first);
      else if (index < rows.length) firstWith.set(key, index);
    }
  });
  const groups = new Map<number, { rows: number[]; items: number[] }>();
  all.forEach((_, index) => {
    const root = rootOf(index);
    const group = groups.get(root) ?? { rows: [], items: [] };
    if (index < rows.length) group.rows.push(index);
    else group.items.push(index - rows.length);
    groups.set(root, group);
  });
  return [...groups.values()];
}
