import type { PlaceHoldRequest } from '@contract/retention';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { placeHold } from '../../api/retention.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useHoldForm } from './use-hold-form.js';

interface PlaceHoldDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Places a legal hold: who ordered it, why, until when. */
export function PlaceHoldDialog({ caseId, onClose }: PlaceHoldDialogProps): ReactElement {
  const { t } = useTranslation('retention');
  const state = useHoldForm<PlaceHoldRequest>({ caseId, defaultValues: { orderedBy: '', until: '', reason: '' }, submit: (values, key) => placeHold(caseId, values, key), onClose });
  return (
    <Dialog title={t('hold.place')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p className="muted">{t('hold.what')}</p>
        <TextField name="orderedBy" label={t('hold.orderedBy')} hint={t('hold.orderedByHint')} />
        <DateField name="until" label={t('hold.lastDay')} />
        <TextArea name="reason" label={t('hold.reason')} rows={2} />
        <FormButtons submit={t('hold.place')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
