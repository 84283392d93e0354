import type { ReactElement, ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';
import './timeline.css';

export interface TimelineEntry {
  readonly id: string;
  readonly when: ReactNode;
  readonly title: ReactNode;
  readonly notes: readonly ReactNode[];
  /** The entry was corrected or never happened; it stays to be read. */
  readonly superseded?: boolean;
  readonly actions?: ReactNode;
}

interface TimelineProps {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
}

/** What happened, newest first; nothing ever leaves it. */
export function Timeline({ label, entries }: TimelineProps): ReactElement {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ id, when, title, notes, superseded, actions }) => (
        <li key={id} className={classNames(superseded && 'timeline-void')}>
          <div className="timeline-when">{when}</div>
          <div className="timeline-what">
            <p className="timeline-title">{title}</p>
            {notes.map((note, place) => (
              <div key={place} className="timeline-note">
                {note}
              </div>
            ))}
            {actions && <div className="button-row">{actions}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
