import type { ApprovedStep } from '@contract/approvals';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { FactList } from '../../ui/fact-list.js';
import { useUnit } from '../lots/use-unit.js';
import { useWords } from '../reference/use-words.js';

interface ApprovedStepProps {
  readonly step: ApprovedStep;
}

interface Standing {
  readonly reference: string;
  readonly description: string;
  readonly status: string;
  readonly quantity: string;
  readonly quantityUnit: string;
  readonly amount: string | null;
  readonly amountCurrency: string | null;
  readonly grounds: readonly string[];
  readonly decisions: readonly { readonly id: string; readonly kind: string; readonly decidedOn: string; readonly decidedBy: string; readonly final: boolean }[];
}

/** Exactly what is approved: the step and its ground, the thing as it stands, the decisions it rests on, the paper and its hash. */
export function ApprovedStepFacts({ step }: ApprovedStepProps): ReactElement {
  const { t } = useTranslation('approvals');
  const locale = useLocale();
  const word = useWords();
  const unit = useUnit();
  const standing = step.standing as unknown as Standing;
  const { amount, amountCurrency, decisions } = standing;
  const decided = decisions.map(({ kind, decidedBy, decidedOn, final }) => `${word('decisionKinds', kind)}, ${decidedBy}, ${formatDate(decidedOn, locale)}${final ? `, ${t('step.final')}` : ''}`);
  return (
    <FactList
      facts={[
        { term: t('step.action'), value: <strong>{word('itemActions', step.action)}</strong> },
        { term: t('step.ground'), value: word('legalBases', step.ground) },
        { term: t('step.item'), value: `${standing.reference} ${standing.description}` },
        { term: t('step.quantity'), value: `${standing.quantity} ${unit(standing.quantityUnit, standing.quantity)}` },
        ...(amount !== null && amountCurrency !== null ? [{ term: t('step.amount'), value: formatMoney({ amount, currency: amountCurrency }, locale) }] : []),
        { term: t('step.status'), value: word('itemStates', standing.status) },
        { term: t('step.seized'), value: standing.grounds.map((ground) => word('legalBases', ground)).join(', ') || '–' },
        { term: t('step.decisions'), value: decided.join('; ') || '–' },
        { term: t('step.document'), value: step.document?.title ?? '–' },
        ...(step.document ? [{ term: t('step.hash'), value: <code className="approval-hash">{step.document.sha256}</code> }] : []),
      ]}
    />
  );
}
