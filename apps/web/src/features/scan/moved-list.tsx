import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ScannedMove } from './use-scan-moves.js';

interface MovedListProps {
  readonly moved: readonly ScannedMove[];
  readonly none: string;
}

/** What was scanned into a place just now, the newest first. */
export function MovedList({ moved, none }: MovedListProps): ReactElement {
  if (moved.length === 0) return <p className="card-body muted">{none}</p>;
  return (
    <ol className="rail-list">
      {moved.map(({ item, to }, index) => (
        <li key={`${item.id} ${moved.length - index}`}>
          <Link to="/voorwerpen/$itemId" params={{ itemId: item.id }}>
            {item.reference}
          </Link>{' '}
          {item.title}
          <div className="muted">
            {item.path === null ? '' : `${item.path} → `}
            {to.path}
          </div>
        </li>
      ))}
    </ol>
  );
}
