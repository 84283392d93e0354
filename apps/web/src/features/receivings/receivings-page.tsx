import type { ReceivingRow } from '@contract/custody';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PackageCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { receivingsQuery } from '../../api/receivings.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { CustodyFrame } from '../custody/custody-frame.js';
import { useReceivingOf } from './use-receiving-of.js';

/** What was received against a list, the newest first. */
export function ReceivingsPage(): ReactElement {
  const { t } = useTranslation('receivings');
  const locale = useLocale();
  const ofWhat = useReceivingOf();
  const list = usePagedRows(useInfiniteQuery(receivingsQuery));
  const came = ({ expected, received, unexpected }: ReceivingRow): string => (received === null ? t('open') : `${t('ofExpected', { received, expected })}${unexpected === null || unexpected === 0 ? '' : `, ${t('beside', { count: unexpected })}`}`);
  return (
    <CustodyFrame title={t('title')}>
      <Card title={t('title')} count={list.total} flush>
        <PagedList
          list={list}
          more={t('more')}
          empty={
            <EmptyState title={t('none')} icon={PackageCheck}>
              <p>{t('noneWhat')}</p>
            </EmptyState>
          }
        >
          <ScrollBox label={t('title')}>
            <table className="plain-table stacked-table">
              <caption className="visually-hidden">{t('title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('number')}</th>
                  <th scope="col">{t('of')}</th>
                  <th scope="col">{t('when')}</th>
                  <th scope="col">{t('came')}</th>
                </tr>
              </thead>
              <tbody>
                {list.rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <Link to="/bewaring/ontvangsten/$receivingId" params={{ receivingId: row.id }}>
                        {t('one', { number: row.number })}
                      </Link>
                    </td>
                    <td data-label={t('of')}>{ofWhat(row)}</td>
                    <td data-label={t('when')}>
                      {formatInstant(row.startedAt, locale)}
                      <div className="muted">{row.startedBy}</div>
                    </td>
                    <td data-label={t('came')}>{came(row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </PagedList>
      </Card>
    </CustodyFrame>
  );
}
