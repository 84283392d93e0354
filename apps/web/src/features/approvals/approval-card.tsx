import type { Approval } from '@contract/approvals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approve } from '../../api/approvals.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadError } from '../../ui/load-error.js';
import { toasterState } from '../../ui/toaster-state.js';
import { EventChanges } from '../cases/event-changes.js';
import './approvals.css';
import { ApprovedStepFacts } from './approved-step.js';
import { refreshApprovals } from './refresh-approvals.js';

const TurnDownDialog = lazy(() => import('./turn-down-dialog.js').then((file) => ({ default: file.TurnDownDialog })));

interface ApprovalCardProps {
  readonly approval: Approval;
  /** On the page of the thing itself its name says nothing new. */
  readonly named?: boolean;
}

/** One proposal: what stands, what would stand, who asks and why, and what this reader can do about it. */
export function ApprovalCard({ approval, named = false }: ApprovalCardProps): ReactElement {
  const { t } = useTranslation('approvals');
  const locale = useLocale();
  const client = useQueryClient();
  const [turningDown, setTurningDown] = useState<'refusal' | 'withdrawal' | null>(null);
  const giving = useMutation({
    mutationFn: () => approve(approval, { contentHash: approval.contentHash }),
    onSuccess: ({ state }) => toasterState.show({ key: outcomeOf(state, approval.step !== null) }),
    onSettled: () => void refreshApprovals(client, approval),
  });
  const may = (action: Approval['allowedActions'][number]): boolean => approval.allowedActions.includes(action);
  const isGiven = approval.state === 'given';
  const asked = t('asked', { name: approval.requestedBy.name, at: formatInstant(approval.requestedAt, locale) });
  return (
    <Card title={named ? (approval.subjectLabel ?? approval.caseReference) : t(isGiven ? 'agreed' : 'waits')} className="approval">
      {named && approval.itemId !== null && (
        <p>
          <Link to="/voorwerpen/$itemId" params={{ itemId: approval.itemId }}>
            {t('open')}
          </Link>{' '}
          <span className="muted">{approval.caseReference}</span>
        </p>
      )}
      {approval.step ? <ApprovedStepFacts step={approval.step} /> : <EventChanges event={approval} />}
      <p>{approval.reason}</p>
      <p className="muted">{asked}</p>
      {isGiven && approval.decidedBy && approval.decidedAt && (
        <p>{t('givenBy', { name: approval.decidedBy.name, at: formatInstant(approval.decidedAt, locale) })}</p>
      )}
      {giving.error && <LoadError error={giving.error} onRetry={() => giving.mutate()} />}
      <div className="button-row">
        {may('approve') && (
          <Button look="primary" icon={Check} busy={giving.isPending} onClick={() => giving.mutate()}>
            {t('approve')}
          </Button>
        )}
        {may('refuse') && <Button onClick={() => setTurningDown('refusal')}>{t('refusal.submit')}</Button>}
        {may('withdraw') && <Button onClick={() => setTurningDown('withdrawal')}>{t('withdrawal.submit')}</Button>}
      </div>
      {!isGiven && approval.allowedActions.length === 0 && <p className="muted">{t('another')}</p>}
      <Suspense fallback={null}>{turningDown && <TurnDownDialog approval={approval} how={turningDown} onClose={() => setTurningDown(null)} />}</Suspense>
    </Card>
  );
}

function outcomeOf(state: Approval['state'], isStep: boolean): 'approvalVoid' | 'approved' | 'agreed' {
  if (state === 'void') return 'approvalVoid';
  return isStep ? 'agreed' : 'approved';
}
