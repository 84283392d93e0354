import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bulkQuery, bulkRowsQuery } from '../../api/lists.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { BulkRows } from './bulk-rows.js';
import { useBulkSteps } from './use-bulk-steps.js';

const UndoDialog = lazy(() => import('./undo-dialog.js').then((file) => ({ default: file.UndoDialog })));

const route = getRouteApi('/reeksen/$bulkId');

/** One act on many items: carries it out, says how far it is, and keeps the report. */
export function BulkPage(): ReactElement {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const { bulkId } = route.useParams();
  const { data: act, error, refetch } = useQuery(bulkQuery(bulkId));
  const { failed, undoing, goOn, undo } = useBulkSteps(act);
  const [asking, setAsking] = useState(false);
  const busy = undoing || (act?.waiting ?? 0) > 0;
  const exceptions = usePagedRows(useInfiniteQuery({ ...bulkRowsQuery(bulkId), enabled: act !== undefined && !busy }));
  if (error && !act) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!act) return <Skeleton lines={6} />;
  const { waiting, done, refused, undone, notUndone } = act;
  const total = waiting + done + refused + undone + notUndone;
  const settled = undoing ? undone + notUndone : total - waiting;
  const facts = (['done', 'refused', 'undone', 'notUndone'] as const).filter((name) => act[name] > 0 || name === 'done');
  return (
    <div className="page page-narrow">
      <PageHeading
        title={t(`bulk.${act.kind}Title`)}
        actions={
          act.undoable &&
          !busy && (
            <Button icon={Undo2} onClick={() => setAsking(true)}>
              {t('bulk.undo')}
            </Button>
          )
        }
      />
      <p role="status">{busy ? t(undoing ? 'bulk.undoing' : 'bulk.busy', { settled: formatNumber(settled, locale), total: formatNumber(total, locale) }) : t('bulk.ended')}</p>
      {busy && <ProgressBar label={t('bulk.progress')} value={settled} max={total} />}
      {failed !== null && <LoadError error={failed} onRetry={goOn} />}
      <ul className="bulk-facts">
        {facts.map((name) => (
          <li key={name}>{t(`bulk.${name}`, { count: act[name], shown: formatNumber(act[name], locale) })}</li>
        ))}
      </ul>
      {!busy && <BulkRows list={exceptions} />}
      <p>
        <Link to="/voorwerpen">{t('bulk.back')}</Link>
      </p>
      <Suspense fallback={null}>
        {asking && (
          <UndoDialog
            onClose={() => setAsking(false)}
            onUndo={(reason) => {
              setAsking(false);
              undo(reason);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
