import type { PartnerGrant } from '@contract/partners';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { casePartnersQuery, withdrawGrant } from '../../api/partners.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface WithdrawDialogProps {
  readonly caseId: string;
  readonly grant: PartnerGrant;
  readonly onClose: () => void;
}

/** Takes access back at once, with the reason. */
export function WithdrawDialog({ caseId, grant, onClose }: WithdrawDialogProps): ReactElement {
  const { t } = useTranslation('partners');
  const client = useQueryClient();
  const refresh = (): void => void client.invalidateQueries({ queryKey: casePartnersQuery(caseId).queryKey });
  const state = useServerForm<{ readonly reason: string }, void>({
    defaultValues: { reason: '' },
    submit: (values, key) => withdrawGrant(grant.id, grant.version, values, key),
    onStale: refresh,
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      refresh();
    },
  });
  return (
    <Dialog title={t('withdrawOf', { name: grant.partner.name })} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <TextArea name="reason" label={t('reason')} hint={t('atOnce')} rows={2} />
        <FormButtons submit={t('withdraw')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
