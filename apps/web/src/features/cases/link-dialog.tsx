import type { CaseLink } from '@contract/cases';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { linkCase } from '../../api/cases.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from './refresh-case.js';

interface LinkDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

const kinds: readonly CaseLink['kind'][] = ['related', 'same-suspect', 'split-from', 'confiscation-of'];

/** Ties another case to this one, with the reason. */
export function LinkDialog({ caseId, onClose }: LinkDialogProps): ReactElement {
  const { t } = useTranslation('cases');
  const client = useQueryClient();
  const state = useServerForm({
    defaultValues: { caseReference: '', kind: 'related' as CaseLink['kind'], reason: '' },
    submit: (values, key) => linkCase(caseId, values, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCase(client, caseId);
    },
  });
  return (
    <Dialog title={t('links.add')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <TextField name="caseReference" label={t('column.caseReference')} hint={t('links.referenceHint')} maxLength={40} />
        <SelectField name="kind" label={t('links.kind')} options={kinds.map((kind) => ({ value: kind, text: t(`links.${kind}`) }))} />
        <TextArea name="reason" label={t('links.reason')} rows={2} />
        <FormButtons submit={t('links.add')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
