import type { GiveDecisionResponse } from '@contract/decisions';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveDecision } from '../../api/decisions.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { refreshCase } from '../cases/refresh-case.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';
import { DecideFields, type DecideValues } from './decide-fields.js';
import { DecidedItems } from './decided-items.js';
import type { DecidedItem } from './decided-item.js';
import { DecisionReceipt } from './decision-receipt.js';
import { receiptOfRefusal } from './receipt-of-refusal.js';
import './decide.css';

interface DecideDialogProps {
  readonly items: readonly DecidedItem[];
  /** The kinds that are open to a single item; for many the server says per item. */
  readonly kinds?: readonly string[];
  /** A proposal that only has to be given. */
  readonly proposed?: Partial<DecideValues>;
  readonly onClose: (decided: boolean) => void;
}

/** One decision on one item or many: choose, take out the exceptions, give it, and read per item what came of it. */
export function DecideDialog({ items, kinds, proposed, onClose }: DecideDialogProps): ReactElement {
  const { t } = useTranslation('decisions');
  const client = useQueryClient();
  const { serverToday } = useMe();
  const { decisionKinds } = useReference();
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [receipt, setReceipt] = useState<GiveDecisionResponse | null>(null);
  const included = items.filter(({ id }) => !excluded.has(id));
  const state = useServerForm<DecideValues, GiveDecisionResponse>({
    defaultValues: { kind: '', capacity: '', decidedBy: '', decidedOn: serverToday, ground: '', reason: '', reviewOn: '', documentId: '', suspectId: '', final: false, complaintOverride: '', ...proposed },
    submit: ({ kind, capacity, decidedOn, ground, reason, decidedBy, reviewOn, documentId, suspectId, final, complaintOverride }, key) => {
      const spec = decisionKinds.find(({ id }) => id === kind);
      const extra = given({ decidedBy, documentId, complaintOverride, suspectId: capacity === 'court' ? suspectId : '', reviewOn: spec?.needsReviewOn ? reviewOn : '' });
      const mayBeFinal = spec?.mayBeFinal && final ? { final: true } : {};
      return giveDecision(
        { kind, capacity, decidedOn, ground, reason, ...extra, ...mayBeFinal, items: included.map(({ id, version }) => ({ id, version })) },
        key,
      ).catch((error: unknown) => receiptOfRefusal(error, included));
    },
    onDone: (answer) => {
      setReceipt(answer);
      const cases = new Set(items.map(({ caseId }) => caseId));
      for (const caseId of cases) void refreshCase(client, caseId, items.map(({ id }) => id));
    },
  });
  const title = items.length === 1 ? t('titleOne', { reference: items[0]?.reference ?? '' }) : t('titleMany', { count: items.length });
  const oneCase = new Set(items.map(({ caseId }) => caseId)).size === 1 ? items[0]?.caseId : undefined;

  return (
    <Dialog
      title={receipt ? t('receipt.title') : title}
      onClose={() => onClose(receipt !== null)}
      shape="wide"
      dirty={receipt === null && state.form.formState.isDirty}
    >
      {receipt ? (
        <DecisionReceipt receipt={receipt} items={items} onClose={() => onClose(true)} />
      ) : (
        <ServerForm state={state}>
          <DecidedItems items={items} excluded={excluded} onChange={setExcluded} />
          <DecideFields kinds={kinds} caseId={oneCase} />
          <p className="decide-summary">{t('summary', { count: included.length })}</p>
          <FormButtons submit={t('submit', { count: included.length })} busy={state.busy} onCancel={() => onClose(false)} />
        </ServerForm>
      )}
    </Dialog>
  );
}
