import type { ReactElement, ReactNode } from 'react';
import { LoadError } from '../load-error.js';
import { Skeleton } from '../skeleton.js';

interface TableStateProps {
  readonly state: 'loading' | 'ready' | 'loading-more';
  readonly error: unknown;
  readonly onRetry: (() => void) | undefined;
  readonly empty: ReactNode;
}

/** What stands in a table without rows: not there yet, not to be had, or nothing to show. */
export function TableState({ state, error, onRetry, empty }: TableStateProps): ReactElement {
  if (state === 'loading') return <Skeleton lines={12} />;
  if (error) return <LoadError error={error} {...(onRetry ? { onRetry } : {})} />;
  return <>{empty}</>;
}
