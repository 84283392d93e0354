import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import './table/data-table.css';

interface ScrollBoxProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A wide table that may scroll sideways. It can be reached with the keyboard only while there is something to scroll. */
export function ScrollBox({ label, children }: ScrollBoxProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.setAttribute('tabindex', '0');
      else element.removeAttribute('tabindex');
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div className="plain-scroll" role="group" aria-label={label} ref={box}>
      {children}
    </div>
  );
}
