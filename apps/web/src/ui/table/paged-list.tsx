import type { ReactElement, ReactNode } from 'react';
import { Button } from '../button.js';
import { LoadError } from '../load-error.js';
import { Skeleton } from '../skeleton.js';
import type { PagedRows } from './use-paged-rows.js';

interface PagedListProps<Row> {
  readonly list: PagedRows<Row>;
  /** What is said when there is nothing. */
  readonly empty: ReactNode;
  /** What the button says that asks for the next page. */
  readonly more: string;
  /** The rows, when there are any. */
  readonly children: ReactNode;
}

/** A list that is asked for page by page, in a card: loading, failed, empty, or its rows with the way to more. */
export function PagedList<Row>({ list, empty, more, children }: PagedListProps<Row>): ReactElement {
  const hasRows = list.rows.length > 0;
  return (
    <>
      {list.state === 'loading' && <Skeleton lines={8} />}
      {list.error !== null && !hasRows && <LoadError error={list.error} onRetry={list.onRetry} />}
      {list.state === 'ready' && list.error === null && !hasRows && empty}
      {hasRows && children}
      {list.hasMore && (
        <div className="card-body">
          <Button busy={list.state === 'loading-more'} onClick={list.onMore}>
            {more}
          </Button>
        </div>
      )}
    </>
  );
}
