import { useCallback, useEffect, useState } from 'react';
import { heldText } from './held-text.js';

/** How long after the last key the server is asked, in milliseconds. */
const pause = 250;

interface FilterText {
  readonly typed: string;
  /** The text to ask for: what was typed, once the typing pauses. */
  readonly asked: string;
  readonly setTyped: (text: string) => void;
}

/** The text that a list is filtered by; going back to the list finds it again. */
export function useFilterText(list: string): FilterText {
  const [typed, show] = useState(() => heldText.get(list));
  const [asked, ask] = useState(() => typed.trim());
  const setTyped = useCallback(
    (text: string) => {
      heldText.set(list, text);
      show(text);
    },
    [list],
  );
  useEffect(() => {
    const timer = setTimeout(() => ask(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, asked, setTyped };
}
