import type { ReactElement } from 'react';
import { classNames } from '../../lib/class-names.js';

export interface SaidOfScan {
  readonly tone: 'right' | 'wrong' | 'neutral';
  readonly text: string;
}

interface SaidProps {
  readonly said: SaidOfScan | null;
}

/** What became of the last scan, in words that a screen reader says at once. */
export function Said({ said }: SaidProps): ReactElement {
  return (
    <div aria-live="assertive">{said && <p className={classNames('scan-said', said.tone === 'wrong' && 'scan-wrong', said.tone === 'right' && 'scan-right')}>{said.text}</p>}</div>
  );
}
