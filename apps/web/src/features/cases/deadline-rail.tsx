import type { CaseFile } from '@contract/cases';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseDeadlinesQuery } from '../../api/deadlines.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { RailGroup } from './rail-group.js';
import { isRunning } from '../deadlines/is-running.js';

const RecordFactDialog = lazy(() => import('./record-fact-dialog.js').then((file) => ({ default: file.RecordFactDialog })));

const urgencies = ['overdue', 'today', 'soon', 'later'] as const;

interface DeadlineRailProps {
  readonly file: CaseFile;
}

/** The running deadlines of a case by urgency, beside everything else. */
export function DeadlineRail({ file }: DeadlineRailProps): ReactElement {
  const { t } = useTranslation('cases');
  const [recording, setRecording] = useState(false);
  const { data, error, isPending, refetch } = useQuery(caseDeadlinesQuery(file.id));
  const open = (data ?? []).filter(isRunning);
  return (
    <Card
      title={t('rail.title')}
      count={data ? open.length : undefined}
      flush
      actions={
        file.allowedActions.includes('event.record') && (
          <Button look="quiet" icon={CalendarPlus} onClick={() => setRecording(true)}>
            {t('fact.record')}
          </Button>
        )
      }
    >
      {isPending && <Skeleton />}
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && open.length === 0 && <p className="card-body muted">{t('rail.none')}</p>}
      {urgencies.map((urgency) => (
        <RailGroup key={urgency} urgency={urgency} rows={open.filter((row) => row.urgency === urgency)} />
      ))}
      <Suspense fallback={null}>{recording && <RecordFactDialog file={file} onClose={() => setRecording(false)} />}</Suspense>
    </Card>
  );
}
