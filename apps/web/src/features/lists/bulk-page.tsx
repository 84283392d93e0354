import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Pause, Play, Undo2 } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bulkQuery, bulkRowsQuery } from '../../api/lists.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Button } from '../../ui/button.js';
import { PageError } from '../../ui/page-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';
import { BulkContentNote } from './bulk-content.js';
import { BulkProgress } from './bulk-progress.js';
import { BulkRows } from './bulk-rows.js';
import './lists.css';
import { useBulkSteering } from './use-bulk-steering.js';

const UndoDialog = lazy(() => import('./undo-dialog.js').then((file) => ({ default: file.UndoDialog })));

const route = getRouteApi('/reeksen/$bulkId');

/** One act on many items: what it does, how far it is, and the report that is kept. It goes on by itself, whoever looks. */
export function BulkPage(): ReactElement {
  const { t } = useTranslation('lists');
  const { bulkId } = route.useParams();
  const { acts } = useMe();
  const { data: act, error, refetch } = useQuery(bulkQuery(bulkId));
  const { busy, steer, keep } = useBulkSteering(act);
  const [asking, setAsking] = useState(false);
  const report = usePagedRows(useInfiniteQuery({ ...bulkRowsQuery(bulkId), enabled: act !== undefined && act.state !== 'working' }));
  if (error && !act) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!act) return <Skeleton lines={6} />;
  const maySteer = acts.includes('bulk.act');
  const title = t(`bulk.${act.kind}Title`);
  return (
    <div className="page page-narrow">
      <Breadcrumb crumbs={[{ title: t('bulk.list'), to: '/reeksen' }, { title }]} />
      <PageHeading
        title={title}
        actions={
          maySteer && (
            <>
              {act.state === 'working' && (
                <Button icon={Pause} busy={busy} onClick={() => steer('stop')}>
                  {t('bulk.stop')}
                </Button>
              )}
              {act.state === 'stopped' && (
                <Button icon={Play} busy={busy} onClick={() => steer('resume')}>
                  {t('bulk.resume')}
                </Button>
              )}
              {act.undoable && (
                <Button icon={Undo2} onClick={() => setAsking(true)}>
                  {t('bulk.undo')}
                </Button>
              )}
            </>
          )
        }
      />
      <BulkContentNote act={act} />
      <BulkProgress act={act} />
      {act.state !== 'working' && <BulkRows list={report} />}
      <Suspense fallback={null}>
        {asking && (
          <UndoDialog
            act={act}
            onClose={() => setAsking(false)}
            onDone={(now) => {
              setAsking(false);
              keep(now);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
