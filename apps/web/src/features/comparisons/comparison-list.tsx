import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { comparisonsQuery } from '../../api/comparisons.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';

/** The comparisons of the reader, with what is still open of each; nothing at all before the first. */
export function ComparisonList(): ReactElement | null {
  const { t } = useTranslation('comparisons');
  const locale = useLocale();
  const list = usePagedRows(useInfiniteQuery(comparisonsQuery));
  if (list.error !== null && list.rows.length === 0) return <LoadError error={list.error} onRetry={list.onRetry} />;
  if (list.rows.length === 0) return null;
  return (
    <Card title={t('list.title')} flush>
      <ScrollBox label={t('list.title')}>
        <table className="plain-table">
          <caption className="visually-hidden">{t('list.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.file')}</th>
              <th scope="col">{t('list.with')}</th>
              <th scope="col" className="align-end">
                {t('list.different')}
              </th>
              <th scope="col" className="align-end">
                {t('list.open')}
              </th>
              <th scope="col">{t('list.at')}</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link to="/vergelijking/$comparisonId" params={{ comparisonId: one.id }}>
                    {one.fileName}
                  </Link>
                </td>
                <td>{one.scope.title}</td>
                <td className="align-end">{formatNumber(one.different, locale)}</td>
                <td className="align-end">{formatNumber(one.open, locale)}</td>
                <td>{formatInstant(one.createdAt, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {list.hasMore && (
        <div className="card-body">
          <Button busy={list.state === 'loading-more'} onClick={list.onMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
