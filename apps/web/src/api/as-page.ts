import type { Page } from '@contract/platform';

/** A list as routes answer it: a page, a page that does not count, or all rows at once. */
type ListAnswer<T> = (Omit<Page<T>, 'total'> & { readonly total?: number }) | readonly T[];

/** A list answer as a page. Where the server does not count, the total is what came. */
export function asPage<T>(answer: ListAnswer<T>): Page<T> {
  if (!('rows' in answer)) return { rows: answer, nextCursor: null, total: answer.length };
  return { rows: answer.rows, nextCursor: answer.nextCursor ?? null, total: answer.total ?? answer.rows.length };
}
