type Listener = () => void;

const listeners = new Set<Listener>();
let asked: { readonly answer: Promise<boolean>; readonly settle: (shown: boolean) => void } | null = null;

/** The question who the reader is, asked anew before an act that needs it. Everything that waits for it waits for one answer. */
export const stepUp = {
  isAsked: (): boolean => asked !== null,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** @returns whether the reader has shown it; the call that was refused is then made again as it was */
  ask(): Promise<boolean> {
    if (asked === null) {
      let settle = (_shown: boolean): void => undefined;
      const answer = new Promise<boolean>((resolve) => (settle = resolve));
      asked = { answer, settle };
      for (const listener of listeners) listener();
    }
    return asked.answer;
  },
  answer(shown: boolean): void {
    asked?.settle(shown);
    asked = null;
    for (const listener of listeners) listener();
  },
};
