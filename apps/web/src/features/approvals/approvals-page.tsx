import { useInfiniteQuery } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingApprovalsQuery } from '../../api/approvals.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ApprovalCard } from './approval-card.js';

/** Everything that waits for a second pair of eyes: old and new side by side, one click to approve, a reason to refuse. */
export function ApprovalsPage(): ReactElement {
  const { t } = useTranslation('approvals');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(waitingApprovalsQuery);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages[0]?.total;
  return (
    <div className="page page-narrow">
      <PageHeading title={t('title')} beside={<span className="page-count">{total !== undefined && t('count', { count: total })}</span>} />
      <p className="muted">{t('what')}</p>
      {isPending && <Skeleton />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && (
        <EmptyState title={t('none')} icon={CheckCheck}>
          <p>{t('noneWhat')}</p>
        </EmptyState>
      )}
      {rows.map((approval) => (
        <ApprovalCard key={approval.id} approval={approval} named />
      ))}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
