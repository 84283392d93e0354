import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { itemApprovalsQuery } from '../../api/approvals.js';
import { ApprovalCard } from './approval-card.js';

interface ItemApprovalsProps {
  readonly itemId: string;
}

/** What waits for a second pair of eyes on this item. */
export function ItemApprovals({ itemId }: ItemApprovalsProps): ReactElement {
  const { data } = useQuery(itemApprovalsQuery(itemId));
  return (
    <>
      {(data ?? []).map((approval) => (
        <ApprovalCard key={approval.id} approval={approval} />
      ))}
    </>
  );
}
