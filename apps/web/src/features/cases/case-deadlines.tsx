import type { DeadlineRow } from '@contract/deadlines';
import { useQuery } from '@tanstack/react-query';
import { AlarmClockPlus, GitCompare, Printer } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseDeadlinesQuery } from '../../api/deadlines.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { DeadlineTable } from '../deadlines/deadline-table.js';
import { useCaseFile } from './use-case-file.js';

const SetDeadlineDialog = lazy(() => import('../deadlines/set-deadline-dialog.js').then((file) => ({ default: file.SetDeadlineDialog })));

const sections = [
  { key: 'open', states: ['open', 'lapsed'] },
  { key: 'notStarted', states: ['not-started'] },
  { key: 'past', states: ['met', 'withdrawn'] },
] as const;

/** All deadlines of a case: those that run, those that wait for their start, and those that are over. */
export function CaseDeadlines(): ReactElement {
  const { t } = useTranslation('cases');
  const { t: w } = useTranslation('what-if');
  const { t: tHandling } = useTranslation('handling');
  const { id, allowedActions } = useCaseFile();
  const [setting, setSetting] = useState(false);
  const { data, error, isPending, refetch } = useQuery(caseDeadlinesQuery(id));
  if (isPending) return <Skeleton />;
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  const rowsOf = (states: readonly string[]): readonly DeadlineRow[] => (data ?? []).filter(({ state }) => states.includes(state));
  return (
    <div className="stack">
      <div className="button-row">
        <ButtonLink to="/dossiers/$caseId/wat-als" params={{ caseId: id }} icon={GitCompare}>
          {w('open')}
        </ButtonLink>
        <ButtonLink to="/dossiers/$caseId/termijnen/redenen" params={{ caseId: id }} icon={Printer}>
          {w('reasons')}
        </ButtonLink>
        {allowedActions.includes('deadline.set') && (
          <Button icon={AlarmClockPlus} onClick={() => setSetting(true)}>
            {tHandling('set.open')}
          </Button>
        )}
        <ButtonLink to="/termijnen/lijst" search={{ case: id }} icon={Printer}>
          {tHandling('print.title')}
        </ButtonLink>
      </div>
      <Suspense fallback={null}>{setting && <SetDeadlineDialog caseId={id} onClose={() => setSetting(false)} />}</Suspense>
      {sections.map(({ key, states }) => {
        const rows = rowsOf(states);
        if (rows.length === 0 && key !== 'open') return null;
        return (
          <Card key={key} title={t(`deadlines.${key}`)} count={rows.length} flush>
            {rows.length === 0 ? (
              <EmptyState title={t('rail.none')}>
                <p>{t('deadlines.noneDo')}</p>
              </EmptyState>
            ) : (
              <DeadlineTable caption={t(`deadlines.${key}`)} rows={rows} />
            )}
          </Card>
        );
      })}
    </div>
  );
}
