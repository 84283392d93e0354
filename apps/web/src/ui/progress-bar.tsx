import type { ReactElement } from 'react';
import './progress-bar.css';

interface ProgressBarProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

/** How far a long piece of work is; the words and numbers stand beside it. */
export function ProgressBar({ label, value, max }: ProgressBarProps): ReactElement {
  return <progress className="progress-bar" aria-label={label} value={value} max={Math.max(max, 1)} />;
}
