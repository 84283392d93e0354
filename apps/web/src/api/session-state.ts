type Listener = () => void;

const listeners = new Set<Listener>();
let expired = false;

/** Whether an answer said that the session is over while the page was in use. */
export const sessionState = {
  isExpired: (): boolean => expired,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set: (value: boolean): void => {
    if (expired === value) return;
    expired = value;
    for (const listener of listeners) listener();
  },
};
