import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { importsQuery } from '../../api/imports.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatBytes } from '../../lib/format-bytes.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ComparisonList } from '../comparisons/comparison-list.js';
import { useMe } from '../session/use-me.js';
import { ImportBadge } from './import-badge.js';
import './imports.css';
import { StartImport } from './start-import.js';

/** Bring in a register from a file, and what was brought in before. */
export function ImportsPage(): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const { acts } = useMe();
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(importsQuery);
  const rows = data?.pages.flatMap((page) => page.rows);
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page">
      <PageHeading title={t('title')} />
      {acts.includes('import.create') && <StartImport />}
      {acts.includes('comparison.view') && <ComparisonList />}
      <Card title={t('list.title')} flush>
        {isPending && <Skeleton />}
        {rows?.length === 0 && <EmptyState title={t('list.none')} />}
        {rows && rows.length > 0 && (
          <ScrollBox label={t('list.title')}>
            <table className="plain-table">
              <caption className="visually-hidden">{t('list.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('list.file')}</th>
                  <th scope="col">{t('list.state')}</th>
                  <th scope="col" className="align-end">
                    {t('count.read')}
                  </th>
                  <th scope="col" className="align-end">
                    {t('count.items')}
                  </th>
                  <th scope="col" className="align-end">
                    {t('count.refused')}
                  </th>
                  <th scope="col">{t('list.by')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={one.id}>
                    <td>
                      <Link to="/import/$importId" params={{ importId: one.id }}>
                        {one.fileName}
                      </Link>{' '}
                      <span className="muted nowrap">{formatBytes(one.size, locale)}</span>
                    </td>
                    <td>
                      <ImportBadge state={one.state} />
                    </td>
                    <td className="align-end">{formatNumber(one.rowsRead, locale)}</td>
                    <td className="align-end">{formatNumber(one.itemsCreated, locale)}</td>
                    <td className="align-end">{formatNumber(one.rowsRefused, locale)}</td>
                    <td>
                      {one.createdBy}
                      <div className="muted">{formatInstant(one.createdAt, locale)}</div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
        {hasNextPage && (
          <div className="card-body">
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage({ cancelRefetch: false })}>
              {t('list.more')}
            </Button>
          </div>
        )}
      </Card>
    </div>
  );
}
