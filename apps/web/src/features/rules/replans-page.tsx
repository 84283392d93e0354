import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { replansQuery } from '../../api/rules.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageError } from '../../ui/page-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ReplanCard } from './replan-card.js';
import { RulesFrame } from './rules-frame.js';

/** Cases being planned again after a change of the rules, and those that were. */
export function ReplansPage(): ReactElement {
  const { t } = useTranslation('rules');
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(replansQuery);
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  const jobs = data?.pages.flatMap((page) => page.rows);
  return (
    <RulesFrame>
      {!jobs && <Skeleton lines={6} />}
      {jobs?.length === 0 && <EmptyState title={t('replan.none')}>{t('replan.noneWhy')}</EmptyState>}
      {jobs?.map((job) => (
        <ReplanCard key={job.id} job={job} />
      ))}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage({ cancelRefetch: false })}>
          {t('more')}
        </Button>
      )}
    </RulesFrame>
  );
}
