import type { EndHoldRequest } from '@contract/retention';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { endHold } from '../../api/retention.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import type { OfHold } from './extend-hold-dialog.js';
import { useHoldForm } from './use-hold-form.js';

/** Ends a hold before its day, with the reason. */
export function EndHoldDialog({ caseId, hold, onClose }: OfHold): ReactElement {
  const { t } = useTranslation('retention');
  const state = useHoldForm<EndHoldRequest>({ caseId, defaultValues: { reason: '' }, submit: (values, key) => endHold(hold.id, hold.version, values, key), onClose });
  return (
    <Dialog title={t('hold.end')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <TextArea name="reason" label={t('hold.reason')} hint={t('hold.endHint')} rows={2} />
        <FormButtons submit={t('hold.end')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
