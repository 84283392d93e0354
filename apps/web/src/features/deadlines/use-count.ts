import type { DeadlineCount, DeadlineQuery, DeadlineRow } from '@contract/deadlines';
import { useQuery } from '@tanstack/react-query';
import { deadlineCountQuery } from '../../api/deadlines.js';
import type { PagedRows } from '../../ui/table/use-paged-rows.js';

/** How many deadlines a list holds: the first page says it when it holds them all, else it is asked beside it. */
export function useCount(query: DeadlineQuery, list: PagedRows<DeadlineRow>): DeadlineCount | undefined {
  const isMore = list.hasMore || list.rows.length > list.total;
  const { data } = useQuery({ ...deadlineCountQuery(query), enabled: isMore });
  if (list.state === 'loading') return undefined;
  return isMore ? data : { count: list.total, exact: true };
}
