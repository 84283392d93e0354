const held = new Map<string, string>();

/** Search text kept while the page is open, so that going back finds it: in memory, never in the address or on disk. */
export const heldText = {
  get: (list: string): string => held.get(list) ?? '',
  set: (list: string, text: string): void => {
    held.set(list, text);
  },
};
