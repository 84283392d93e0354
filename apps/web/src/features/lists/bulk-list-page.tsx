import type { BulkAct } from '@contract/lists';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Layers } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bulkListQuery } from '../../api/lists.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatNumber } from '../../lib/format-number.js';
import { EmptyState } from '../../ui/empty-state.js';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';
import { BulkState } from './bulk-state.js';
import { useBulkWords } from './use-bulk-words.js';

/** Who may see the acts of others: of the unit they lead, or of the whole register. */
const SEE_OTHERS: readonly string[] = ['team-lead', 'auditor'];

/** Acts on many items, the newest first, each with its report. */
export function BulkListPage(): ReactElement {
  const { t } = useTranslation('lists');
  const { roles } = useMe();
  const seesOthers = roles.some((role) => SEE_OTHERS.includes(role));
  const [all, setAll] = useState(seesOthers);
  const list = usePagedRows(useInfiniteQuery(bulkListQuery(all ? 'all' : 'mine')));
  return (
    <div className="page">
      <PageHeading title={t('bulk.list')} beside={<span className="page-count">{t('bulk.count', { count: list.total })}</span>} />
      {seesOthers && (
        <div className="filters">
          <FilterChip pressed={!all} onToggle={() => setAll(!all)}>
            {t('bulk.mine')}
          </FilterChip>
        </div>
      )}
      <div className="card">
        <PagedList
          list={list}
          more={t('bulk.more')}
          empty={
            <EmptyState title={t('bulk.none')} icon={Layers}>
              <p>{t('bulk.noneWhat')}</p>
              <p>
                <Link to="/voorwerpen">{t('bulk.back')}</Link>
              </p>
            </EmptyState>
          }
        >
          <BulkActs rows={list.rows} />
        </PagedList>
      </div>
    </div>
  );
}

function BulkActs({ rows }: { readonly rows: readonly BulkAct[] }): ReactElement {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const words = useBulkWords();
  const count = (of: number): string => formatNumber(of, locale);
  return (
    <ScrollBox label={t('bulk.list')}>
      <table className="plain-table stacked-table">
        <caption className="visually-hidden">{t('bulk.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bulk.act')}</th>
            <th scope="col">{t('bulk.what')}</th>
            <th scope="col">{t('bulk.by')}</th>
            <th scope="col">{t('bulk.state')}</th>
            <th scope="col" className="align-end">{t('bulk.rowDone')}</th>
            <th scope="col" className="align-end">{t('bulk.rowRefused')}</th>
            <th scope="col" className="align-end">{t('bulk.rowUndone')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((act) => (
            <tr key={act.id}>
              <td>
                <Link to="/reeksen/$bulkId" params={{ bulkId: act.id }}>
                  {t(`bulk.${act.kind}Title`)}
                </Link>
              </td>
              <td>{words(act)}</td>
              <td>
                {act.requestedBy.name}, {formatInstant(act.requestedAt, locale)}
              </td>
              <td data-label={t('bulk.state')}>
                <BulkState act={act} />
              </td>
              <td className="align-end" data-label={t('bulk.rowDone')}>{count(act.done)}</td>
              <td className="align-end" data-label={t('bulk.rowRefused')}>{count(act.refused + act.notUndone)}</td>
              <td className="align-end" data-label={t('bulk.rowUndone')}>{count(act.undone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
