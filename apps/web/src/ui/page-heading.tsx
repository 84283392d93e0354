import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { visits } from '../lib/visits.js';
import './page.css';

interface PageHeadingProps {
  readonly title: string;
  /** Said after the title in a quieter voice: a number or reference. */
  readonly quiet?: string;
  /** Badges and counts on the line of the title. */
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
}

/** The heading of a page: sets the window title, and takes the focus when the reader came from another page. */
export function PageHeading({ title, quiet, beside, actions }: PageHeadingProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const windowTitle = [quiet, title].filter(Boolean).join(' ');

  useEffect(() => {
    document.title = `${windowTitle} · Zegel`;
  }, [windowTitle]);

  useEffect(() => {
    if (visits.cameFromAnotherPage()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className="page-head">
      <div className="page-title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
          {quiet && <span className="quiet"> {quiet}</span>}
        </h1>
        {beside}
      </div>
      {actions && <div className="button-row page-actions">{actions}</div>}
    </div>
  );
}
