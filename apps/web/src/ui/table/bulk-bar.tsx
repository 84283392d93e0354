import type { ReactElement, ReactNode } from 'react';
import { Button } from '../button.js';

interface BulkBarProps {
  /** How many rows of what kind are chosen, in words. */
  readonly sentence: string;
  readonly clearLabel: string;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** What can be done with the chosen rows. */
export function BulkBar({ sentence, clearLabel, onClear, children }: BulkBarProps): ReactElement {
  return (
    <div className="bulk-bar">
      <strong role="status">{sentence}</strong>
      {children}
      <Button look="link" onClick={onClear}>
        {clearLabel}
      </Button>
    </div>
  );
}
