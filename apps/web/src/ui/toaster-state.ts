/** A passing message: kept as key and values, so that it follows a change of language. */
export interface Toast {
  readonly id: number;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** How long a message stays when nobody dismisses it, in milliseconds; what it says also stands on the page. */
const inSight = 10_000;

type Listener = () => void;

const listeners = new Set<Listener>();
let toasts: readonly Toast[] = [];
let last = 0;

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** The messages in sight: at most two, each until it is dismissed, pushed out or old. */
export const toasterState = {
  get: (): readonly Toast[] => toasts,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  dismiss: (id: number): void => {
    if (toasts.some((toast) => toast.id === id)) change(toasts.filter((toast) => toast.id !== id));
  },
  show: (toast: Omit<Toast, 'id'>): void => {
    last += 1;
    const id = last;
    change([...toasts, { ...toast, id }].slice(-2));
    setTimeout(() => toasterState.dismiss(id), inSight);
  },
};
