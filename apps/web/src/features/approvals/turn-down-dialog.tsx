import type { Approval, ApprovalOutcome } from '@contract/approvals';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { turnDown } from '../../api/approvals.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshApprovals } from './refresh-approvals.js';

interface TurnDownDialogProps {
  readonly approval: Approval;
  readonly how: 'refusal' | 'withdrawal';
  readonly onClose: () => void;
}

/** Refuses a proposal, or takes one's own back, with the reason. */
export function TurnDownDialog({ approval, how, onClose }: TurnDownDialogProps): ReactElement {
  const { t } = useTranslation('approvals');
  const client = useQueryClient();
  const state = useServerForm<{ readonly reason: string }, ApprovalOutcome>({
    defaultValues: { reason: '' },
    submit: (values, key) => turnDown(approval, how, values, key),
    onStale: () => void refreshApprovals(client, approval),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshApprovals(client, approval);
    },
  });
  return (
    <Dialog title={t(`${how}.title`)} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <TextArea name="reason" label={t('reason')} hint={t(`${how}.hint`)} rows={2} />
        <FormButtons submit={t(`${how}.submit`)} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
