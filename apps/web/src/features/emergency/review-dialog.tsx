import type { EmergencyAccess, EmergencyFinding } from '@contract/emergency';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewEmergency } from '../../api/emergency.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface ReviewDialogProps {
  readonly access: EmergencyAccess;
  readonly onClose: () => void;
}

interface ReviewValues {
  readonly finding: EmergencyFinding | '';
  readonly note: string;
}

/** The second person's word on it, with which it is closed. */
export function ReviewDialog({ access, onClose }: ReviewDialogProps): ReactElement {
  const { t } = useTranslation('emergency');
  const client = useQueryClient();
  const refresh = (): void => void client.invalidateQueries({ queryKey: ['emergency'] });
  const state = useServerForm<ReviewValues, void>({
    defaultValues: { finding: '', note: '' },
    submit: ({ finding, note }, key) => reviewEmergency(access.id, access.version, { finding: finding as EmergencyFinding, note }, key),
    onStale: refresh,
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      refresh();
    },
  });
  return (
    <Dialog title={t('reviewOf', { name: access.person.name, reference: access.caseReference })} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{access.reason}</p>
        <SelectField name="finding" label={t('finding')} options={(['justified', 'not-justified'] as const).map((value) => ({ value, text: t(value) }))} />
        <TextArea name="note" label={t('note')} rows={2} {...(access.running ? { hint: t('endsNow') } : {})} />
        <FormButtons submit={t('review')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
