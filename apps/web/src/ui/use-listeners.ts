import { type RefObject, useEffect, useRef } from 'react';

type Listeners = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/**
 * Listens on one element for what happens in the parts of it: a table hears its rows, which then need no handlers of their own.
 * The element stays what it is for assistive technology.
 */
export function useListeners(element: RefObject<HTMLElement | null>, listeners: Listeners): void {
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  const names = Object.keys(listeners).join(' ');
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const stop = new AbortController();
    for (const name of names.split(' ')) {
      const hear = (event: Event): void => {
        const listen = latest.current[name as keyof Listeners] as ((heard: Event) => void) | undefined;
        listen?.(event);
      };
      target.addEventListener(name, hear, { signal: stop.signal });
    }
    return () => stop.abort();
  }, [element, names]);
}
