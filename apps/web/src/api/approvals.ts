import type { Approval, ApprovalOutcome, ApproveRequest, TurnDownRequest } from '@contract/approvals';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

/** What waits for a second pair of eyes, over all cases the reader may see. */
export const waitingApprovalsQuery = pagedList<Approval>(['approvals', 'waiting'], (cursor, signal) =>
  request<Page<Approval>>(`/approvals${queryString({ state: 'waiting', cursor })}`, { signal }),
);

/** What waits on one item: for a second person, and for a third who carries it out. */
export const itemApprovalsQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['approvals', 'item', itemId],
    queryFn: async ({ signal }) => {
      const inState = async (state: string) => asPage<Approval>(await request(`/approvals${queryString({ state, subjectId: itemId })}`, { signal })).rows;
      const [waiting, given] = await Promise.all([inState('waiting'), inState('given')]);
      return [...waiting, ...given.filter(({ step }) => step !== null)];
    },
  });

export const approve = ({ id, version }: Approval, body: ApproveRequest, key?: string): Promise<ApprovalOutcome> =>
  request(`/approvals/${id}/approval`, { method: 'POST', body, version, ...(key === undefined ? {} : { key }) });

export const turnDown = ({ id, version }: Approval, how: 'refusal' | 'withdrawal', body: TurnDownRequest, key: string): Promise<ApprovalOutcome> =>
  request(`/approvals/${id}/${how}`, { method: 'POST', body, version, key });
