import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ClipboardCheck, Plus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery } from '../../api/counts.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { CustodyFrame } from '../custody/custody-frame.js';
import { useMe } from '../session/use-me.js';
import { CountBadge } from './count-badge.js';
import { DriftCard } from './drift-card.js';

const StartCountDialog = lazy(() => import('./start-count-dialog.js').then((file) => ({ default: file.StartCountDialog })));

/** Counts of places, the newest first, and how much was not right in them over time. */
export function CountsPage(): ReactElement {
  const { t } = useTranslation('counts');
  const locale = useLocale();
  const { acts } = useMe();
  const navigate = useNavigate();
  const [starting, setStarting] = useState(false);
  const list = usePagedRows(useInfiniteQuery(countsQuery));
  const may = acts.includes('count.start');
  return (
    <CustodyFrame
      title={t('title')}
      actions={
        may && (
          <Button icon={Plus} look="primary" onClick={() => setStarting(true)}>
            {t('start.open')}
          </Button>
        )
      }
    >
      <Card title={t('list.title')} count={list.total} flush>
        {list.state === 'loading' && <Skeleton lines={6} />}
        {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
        {list.state === 'ready' && list.error === null && list.rows.length === 0 && (
          <EmptyState title={t('list.none')} icon={ClipboardCheck}>
            <p>{may ? t('list.noneStart') : t('list.noneWait')}</p>
          </EmptyState>
        )}
        {list.rows.length > 0 && (
          <ScrollBox label={t('list.title')}>
            <table className="plain-table stacked-table">
              <caption className="visually-hidden">{t('list.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('list.number')}</th>
                  <th scope="col">{t('list.place')}</th>
                  <th scope="col">{t('list.started')}</th>
                  <th scope="col">{t('list.state')}</th>
                  <th scope="col">{t('list.differences')}</th>
                </tr>
              </thead>
              <tbody>
                {list.rows.map(({ id, number, placePath, state, blind, sampleSize, startedBy, startedAt, differences, checked }) => (
                  <tr key={id}>
                    <td>
                      <Link to="/bewaring/tellingen/$countId" params={{ countId: id }}>
                        {t('number', { number })}
                      </Link>
                    </td>
                    <td>
                      {placePath}
                      <div className="muted">{[sampleSize === null ? '' : t('sampleOf', { size: sampleSize }), blind ? t('blind') : ''].filter((word) => word !== '').join(', ')}</div>
                    </td>
                    <td>
                      {formatInstant(startedAt, locale)}
                      <div className="muted">{startedBy}</div>
                    </td>
                    <td>
                      <CountBadge state={state} />
                    </td>
                    <td>{differences === null ? '–' : t('list.ofChecked', { differences, checked })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
        {list.hasMore && (
          <div className="card-body">
            <Button busy={list.state === 'loading-more'} onClick={list.onMore}>
              {t('more')}
            </Button>
          </div>
        )}
      </Card>
      <DriftCard />
      <Suspense fallback={null}>
        {starting && <StartCountDialog placeId="" onClose={() => setStarting(false)} onStarted={(countId) => void navigate({ to: '/bewaring/tellingen/$countId', params: { countId } })} />}
      </Suspense>
    </CustodyFrame>
  );
}
