import { useInfiniteQuery } from '@tanstack/react-query';
import { MapPinCheck, TriangleAlert } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unplacedQuery } from '../../api/custody.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { ItemLink } from '../items/item-link.js';
import { useMe } from '../session/use-me.js';
import { CustodyFrame } from './custody-frame.js';
import { shownCode } from './shown-code.js';

const AssignDialog = lazy(() => import('./assign-dialog.js').then((file) => ({ default: file.AssignDialog })));

/** Items that have no place: whose they are to find, and for how long. */
export function UnplacedPage(): ReactElement {
  const { t } = useTranslation('custody');
  const { acts } = useMe();
  const [mine, setMine] = useState(false);
  const [late, setLate] = useState(false);
  const [assigning, setAssigning] = useState<string | null>(null);
  const list = usePagedRows(useInfiniteQuery(unplacedQuery({ ...(mine ? { mine } : {}), ...(late ? { late } : {}) })));
  const assigned = list.rows.find(({ itemId }) => itemId === assigning);
  const age = (hours: number | null): string => {
    if (hours === null) return '–';
    return hours < 48 ? t('unplaced.hours', { count: hours }) : t('unplaced.days', { count: Math.floor(hours / 24) });
  };
  return (
    <CustodyFrame title={t('unplaced.title')} beside={<span className="page-count">{t('unplaced.count', { count: list.total })}</span>}>
      <div className="filters">
        <FilterChip pressed={late} onToggle={() => setLate(!late)}>
          {t('unplaced.late')}
        </FilterChip>
        <FilterChip pressed={mine} onToggle={() => setMine(!mine)}>
          {t('unplaced.mine')}
        </FilterChip>
      </div>
      <div className="card">
        <PagedList
          list={list}
          more={t('unplaced.more')}
          empty={
            <EmptyState title={t('unplaced.none')} icon={MapPinCheck}>
              <p>{mine || late ? t('unplaced.noneFiltered') : t('unplaced.noneWhat')}</p>
            </EmptyState>
          }
        >
          <ScrollBox label={t('unplaced.title')}>
            <table className="plain-table stacked-table">
              <caption className="visually-hidden">{t('unplaced.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('unplaced.item')}</th>
                  <th scope="col">{t('unplaced.cause')}</th>
                  <th scope="col">{t('unplaced.age')}</th>
                  <th scope="col">{t('unplaced.owner')}</th>
                  {acts.includes('custody.assign') && (
                    <th scope="col">
                      <span className="visually-hidden">{t('unplaced.assign')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {list.rows.map((row) => (
                  <tr key={row.itemId}>
                    <td>
                      <ItemLink item={row} /> <span className="muted nowrap">{shownCode(row.code)}</span>
                    </td>
                    <td>
                      {row.cause === 'missing' ? t('unplaced.missing') : t('unplaced.never')}
                      {row.lastPath !== null && <div className="muted">{t('unplaced.last', { place: row.lastPath })}</div>}
                    </td>
                    <td>
                      {age(row.hours)}{' '}
                      {row.late && (
                        <Badge tone="danger" icon={TriangleAlert}>
                          {t('unplaced.incident')}
                        </Badge>
                      )}
                    </td>
                    <td>{row.owner?.name ?? '–'}</td>
                    {acts.includes('custody.assign') && (
                      <td>
                        <Button look="link" aria-label={t('unplaced.assignItem', { item: row.reference })} onClick={() => setAssigning(row.itemId)}>
                          {t('unplaced.assign')}
                        </Button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </PagedList>
      </div>
      <Suspense fallback={null}>{assigned && <AssignDialog item={assigned} onClose={() => setAssigning(null)} />}</Suspense>
    </CustodyFrame>
  );
}
