import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface RowKeys {
  readonly count: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** Rows that one screen holds, for PageUp and PageDown. */
  readonly pageRows: () => number;
  readonly scrollTo: (index: number) => void;
  readonly onOpen: ((index: number) => void) | undefined;
  readonly onToggle: ((index: number, from: number | null) => void) | undefined;
}

interface ActiveRow {
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const steps: Readonly<Record<string, (at: number, rows: { count: number; page: number }) => number>> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  PageDown: (at, { page }) => at + page,
  PageUp: (at, { page }) => at - page,
  Home: () => 0,
  End: (_, { count }) => count - 1,
};

/** Moves through rows with the keyboard: one row is the active one, and the only stop for the Tab key. */
export function useRowKeys({ count, body, pageRows, scrollTo, onOpen, onToggle }: RowKeys): ActiveRow {
  const [wanted, setActive] = useState(0);
  const pending = useRef<number | null>(null);
  const anchor = useRef<number | null>(null);
  const active = Math.min(wanted, Math.max(count - 1, 0));

  const focusRow = (index: number): boolean => {
    const row = body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
    row?.focus({ preventScroll: true });
    return row !== null && row !== undefined;
  };

  // A row that was not drawn yet gets the focus as soon as it is; waiting for a frame would lose fast key presses.
  useLayoutEffect(() => {
    if (pending.current !== null && focusRow(pending.current)) pending.current = null;
  });

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    scrollTo(next);
    pending.current = focusRow(next) ? null : next;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const inRow = event.target instanceof HTMLElement && event.target.tagName === 'TR';
    const at = pending.current ?? active;
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      moveTo(step(at, { count, page: pageRows() }));
    } else if (event.key === 'Enter' && inRow && onOpen) {
      event.preventDefault();
      onOpen(at);
    } else if (event.key.toLowerCase() === 'x' && onToggle) {
      event.preventDefault();
      onToggle(at, event.shiftKey ? anchor.current : null);
      anchor.current = at;
    }
  };

  return { active, setActive, onKeyDown };
}
