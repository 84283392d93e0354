import type { CaseFile } from '@contract/cases';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { correctCase } from '../../api/cases.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { CaseFields } from './case-fields.js';
import { caseFormValues, caseRequestOf } from './case-form-values.js';
import { refreshCase } from './refresh-case.js';

interface CorrectCaseDialogProps {
  readonly file: CaseFile;
  readonly onClose: () => void;
}

/** Corrects the descriptive facts; what they were stays on the timeline, with the reason. */
export function CorrectCaseDialog({ file, onClose }: CorrectCaseDialogProps): ReactElement {
  const { t } = useTranslation('cases');
  const client = useQueryClient();
  const state = useServerForm({
    defaultValues: { ...caseFormValues(file), reason: '' },
    submit: ({ reason, ...values }, key) => correctCase(file.id, file.version, { ...caseRequestOf(values), reason }, key),
    onStale: () => void refreshCase(client, file.id),
    onDone: () => {
      toasterState.show({ key: 'corrected' });
      onClose();
      void refreshCase(client, file.id);
    },
  });
  return (
    <Dialog title={t('correct.title')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <CaseFields />
        <TextArea name="reason" label={t('correct.reason')} hint={t('correct.reasonHint')} rows={2} />
        <FormButtons submit={t('correct.open')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
