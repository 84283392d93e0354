import type { TimelineEvent } from '@contract/cases';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseTimelineQuery } from '../../api/cases.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { EventTimeline } from './event-timeline.js';
import { useCaseFile } from './use-case-file.js';

const CorrectEventDialog = lazy(() => import('./correct-event-dialog.js').then((file) => ({ default: file.CorrectEventDialog })));
const RecordFactDialog = lazy(() => import('./record-fact-dialog.js').then((file) => ({ default: file.RecordFactDialog })));

/** Everything that happened in a case, newest first; a wrong date is corrected by a new event. */
export function CaseTimeline(): ReactElement {
  const { t } = useTranslation('cases');
  const file = useCaseFile();
  const [correcting, setCorrecting] = useState<TimelineEvent | null>(null);
  const [recording, setRecording] = useState(false);
  const list = usePagedRows(useInfiniteQuery(caseTimelineQuery(file.id)));
  const may = (act: string): boolean => file.allowedActions.includes(act);
  return (
    <Card
      title={t('tab.timeline')}
      flush
      actions={
        may('event.record') && (
          <Button icon={CalendarPlus} onClick={() => setRecording(true)}>
            {t('fact.record')}
          </Button>
        )
      }
    >
      {list.state === 'loading' && <Skeleton />}
      {list.error !== null && list.rows.length === 0 && <LoadError error={list.error} onRetry={list.onRetry} />}
      <EventTimeline label={t('tab.timeline')} events={list.rows} {...(may('event.correct') ? { onCorrect: setCorrecting } : {})} />
      {list.hasMore && (
        <div className="card-body">
          <Button onClick={list.onMore} busy={list.state === 'loading-more'}>
            {t('timeline.more')}
          </Button>
        </div>
      )}
      <Suspense fallback={null}>
        {correcting && <CorrectEventDialog caseId={file.id} event={correcting} onClose={() => setCorrecting(null)} />}
        {recording && <RecordFactDialog file={file} onClose={() => setRecording(false)} />}
      </Suspense>
    </Card>
  );
}
