import type { Decision } from '@contract/decisions';
import { useQuery } from '@tanstack/react-query';
import { Gavel } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseDecisionsQuery } from '../../api/decisions.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCaseFile } from '../cases/use-case-file.js';
import { DecisionEntry } from './decision-entry.js';

const CloseDecisionDialog = lazy(() => import('./close-decision-dialog.js').then((file) => ({ default: file.CloseDecisionDialog })));

/** The decisions in a case, newest first: what, on which items, by whom, on what ground, and whether it is final. */
export function CaseDecisions(): ReactElement {
  const { t } = useTranslation('decisions');
  const { id } = useCaseFile();
  const [open, setOpen] = useState<{ readonly decision: Decision; readonly act: 'final' | 'withdraw' } | null>(null);
  const { data, error, isPending, refetch } = useQuery(caseDecisionsQuery(id));
  if (isPending) return <Skeleton />;
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <Card title={t('list.title')} count={data?.length ?? 0} flush>
      {data?.length === 0 && (
        <EmptyState title={t('list.none')} icon={Gavel}>
          <p>{t('list.noneDo')}</p>
        </EmptyState>
      )}
      <ul className="rail-list">
        {data?.map((decision) => (
          <DecisionEntry
            key={decision.id}
            decision={decision}
            onFinal={() => setOpen({ decision, act: 'final' })}
            onWithdraw={() => setOpen({ decision, act: 'withdraw' })}
          />
        ))}
      </ul>
      <Suspense fallback={null}>{open && <CloseDecisionDialog {...open} onClose={() => setOpen(null)} />}</Suspense>
    </Card>
  );
}
