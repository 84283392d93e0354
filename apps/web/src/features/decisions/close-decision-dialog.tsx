import type { Decision } from '@contract/decisions';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeFinal, withdrawDecision } from '../../api/decisions.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { DocumentSelect } from '../documents/document-select.js';
import { useMe } from '../session/use-me.js';
import { VerdictField } from './verdict-field.js';

interface CloseDecisionDialogProps {
  readonly decision: Decision;
  readonly act: 'final' | 'withdraw';
  readonly onClose: () => void;
}

/** Records that a decision can no longer be fought, or takes it back. */
export function CloseDecisionDialog({ decision, act, onClose }: CloseDecisionDialogProps): ReactElement {
  const { t } = useTranslation('decisions');
  const client = useQueryClient();
  const { serverToday } = useMe();
  const itemIds = decision.items.map(({ id }) => id);
  const words = act === 'final' ? 'finality' : 'withdrawal';
  const state = useServerForm({
    defaultValues: { on: serverToday, documentId: '', suspectId: '', reason: '' },
    submit: ({ on, documentId, suspectId, reason }, key) =>
      act === 'final'
        ? makeFinal(decision.id, decision.version, { finalOn: on, reason, ...given({ documentId, suspectId }) }, key)
        : withdrawDecision(decision.id, decision.version, { withdrawnOn: on, reason }, key),
    toPath: (path) => path.replace(/^(final|withdrawn)On$/, 'on'),
    onStale: () => void refreshCase(client, decision.caseId),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCase(client, decision.caseId, itemIds);
    },
  });
  return (
    <Dialog title={t(`${words}.submit`)} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t(`${words}.what`, { count: itemIds.length })}</p>
        <DateField name="on" label={t(`${words}.on`)} max={serverToday} />
        {act === 'final' && <DocumentSelect caseId={decision.caseId} />}
        {act === 'final' && decision.suspectId === null && <VerdictField caseId={decision.caseId} />}
        <TextArea name="reason" label={t(`${words}.reason`)} rows={2} />
        <FormButtons submit={t(`${words}.submit`)} busy={state.busy} onCancel={onClose} danger={act === 'withdraw'} />
      </ServerForm>
    </Dialog>
  );
}
