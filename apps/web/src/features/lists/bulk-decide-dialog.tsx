import type { BulkAct } from '@contract/lists';
import type { ItemFilter } from '@contract/items';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { beginBulk } from '../../api/lists.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { DecideFields, type DecideValues } from '../decisions/decide-fields.js';
import '../decisions/decide.css';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';

interface BulkDecideDialogProps {
  readonly which: { readonly itemIds: readonly string[] } | { readonly matching: ItemFilter };
  /** How many these are, in words. */
  readonly sentence: string;
  readonly onClose: () => void;
}

/** One decision a case on all items that match; it is given in the background, and the report says of each what came of it. */
export function BulkDecideDialog({ which, sentence, onClose }: BulkDecideDialogProps): ReactElement {
  const { t } = useTranslation(['lists', 'decisions']);
  const navigate = useNavigate();
  const { serverToday } = useMe();
  const { decisionKinds } = useReference();
  const state = useServerForm<DecideValues, BulkAct>({
    defaultValues: { kind: '', capacity: '', decidedBy: '', decidedOn: serverToday, ground: '', reason: '', reviewOn: '', documentId: '', final: false, complaintOverride: '' },
    submit: ({ kind, capacity, decidedOn, ground, reason, decidedBy, reviewOn, final, complaintOverride }, key) => {
      const spec = decisionKinds.find(({ id }) => id === kind);
      const extra = given({ decidedBy, complaintOverride, reviewOn: spec?.needsReviewOn ? reviewOn : '' });
      return beginBulk({ kind: 'decide', ...which, decide: { kind, capacity, decidedOn, ground, reason, ...extra, ...(spec?.mayBeFinal && final ? { final: true } : {}) } }, key);
    },
    toPath: (path) => path.replace(/^decide\./, ''),
    onDone: ({ id }) => void navigate({ to: '/reeksen/$bulkId', params: { bulkId: id } }),
  });
  return (
    <Dialog title={t('lists:bulk.decideTitle')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{sentence}</p>
        <DecideFields kinds={undefined} caseId={undefined} />
        <p className="decide-summary">{t('lists:bulk.decideEach')}</p>
        <FormButtons submit={t('lists:bulk.decide')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
