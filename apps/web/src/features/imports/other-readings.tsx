import type { Import } from '@contract/transfer';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { readingsQuery } from '../../api/imports.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';

interface OtherReadingsProps {
  readonly one: Import;
}

/** Rows that came in before and are read otherwise under this mapping: what stands, what would be read. Nothing of it is written. */
export function OtherReadings({ one }: OtherReadingsProps): ReactElement {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(readingsQuery(one.id, one.version));
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Card title={t('otherwise.title')} count={formatNumber(one.rowsOtherwise, locale)} flush>
      <p className="card-body">{t('otherwise.what')}</p>
      {isPending && <Skeleton />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {rows.length > 0 && (
        <ScrollBox label={t('otherwise.title')}>
          <table className="plain-table error-rows">
            <caption className="visually-hidden">{t('otherwise.title')}</caption>
            <thead>
              <tr>
                <th scope="col" className="align-end">
                  {t('preview.row')}
                </th>
                <th scope="col">{t('otherwise.item')}</th>
                <th scope="col">{t('otherwise.differs')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, itemId, reference, messages }) => (
                <tr key={row}>
                  <td className="align-end">{row}</td>
                  <td>
                    <Link to="/voorwerpen/$itemId" params={{ itemId }}>
                      {reference}
                    </Link>
                  </td>
                  <td>
                    <ul>
                      {messages.map(({ detail }) => (
                        <li key={detail}>{detail}</li>
                      ))}
                    </ul>
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
            {t('errors.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
