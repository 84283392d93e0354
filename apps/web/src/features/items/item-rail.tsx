import type { Item, ItemTransitionOffer } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { AlarmClockPlus, ArrowRight } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemApprovalsQuery } from '../../api/approvals.js';
import { caseDeadlinesQuery } from '../../api/deadlines.js';
import { caseDecisionsQuery } from '../../api/decisions.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useWords } from '../reference/use-words.js';
import { AskSteps } from './ask-steps.js';
import { decisionsFor } from './decisions-for.js';
import { ItemDeadlines } from './item-deadlines.js';
import { EvidenceCard } from '../evidence/evidence-card.js';
import { NextDecisionCard } from '../silence/next-decision-card.js';
import { isRunning } from '../deadlines/is-running.js';

const SetDeadlineDialog = lazy(() => import('../deadlines/set-deadline-dialog.js').then((file) => ({ default: file.SetDeadlineDialog })));
const ItemStepDialog = lazy(() => import('./item-step-dialog.js').then((file) => ({ default: file.ItemStepDialog })));

interface ItemRailProps {
  readonly item: Item;
}

/** Beside an item: its running deadlines and the steps that are open now. */
export function ItemRail({ item }: ItemRailProps): ReactElement {
  const { t } = useTranslation('items');
  const { t: tHandling } = useTranslation('handling');
  const word = useWords();
  const [setting, setSetting] = useState(false);
  const [chosen, setChosen] = useState<ItemTransitionOffer | null>(null);
  const { data, error, isPending, refetch } = useQuery(caseDeadlinesQuery(item.caseId));
  const decisions = useQuery(caseDecisionsQuery(item.caseId));
  const approvals = useQuery(itemApprovalsQuery(item.id));
  const own = (data ?? []).filter((row) => isRunning(row) && row.subjectType === 'item' && row.subjectId === item.id);
  const agreed = (action: string): boolean => (approvals.data ?? []).some(({ state, step }) => state === 'given' && step?.action === action);
  // A step that rests on a decision is open once that decision was given; giving it has its own button.
  const steps = item.openTransitions.filter(
    (offer) => (!offer.needsApproval || agreed(offer.action)) && (offer.decisionKinds.length === 0 || decisionsFor(offer, item.id, decisions.data ?? []).length > 0),
  );
  return (
    <div className="case-rail">
      <NextDecisionCard itemId={item.id} />
      <Card
        title={t('rail.title')}
        count={data ? own.length : undefined}
        flush
        actions={
          item.allowedActions.includes('deadline.set') && (
            <Button look="quiet" icon={AlarmClockPlus} aria-label={tHandling('set.open')} onClick={() => setSetting(true)} />
          )
        }
      >
        {isPending && <Skeleton />}
        {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
        {data && own.length === 0 && <p className="card-body muted">{t('rail.none')}</p>}
        <ItemDeadlines rows={own} />
      </Card>
      {steps.length + item.askableSteps.length > 0 && (
        <Card title={t('step.title')}>
          <div className="steps-list">
            {steps.map((offer) => (
              <Button key={offer.action} icon={ArrowRight} onClick={() => setChosen(offer)}>
                {word('itemActions', offer.action)}
              </Button>
            ))}
            <AskSteps item={item} />
          </div>
        </Card>
      )}
      <EvidenceCard caseId={item.caseId} itemId={item.id} />
      <Suspense fallback={null}>
        {setting && <SetDeadlineDialog caseId={item.caseId} itemId={item.id} onClose={() => setSetting(false)} />}
        {chosen && (
          <ItemStepDialog
            item={item}
            offer={chosen}
            decisions={decisionsFor(chosen, item.id, decisions.data ?? [])}
            onClose={() => setChosen(null)}
          />
        )}
      </Suspense>
    </div>
  );
}
