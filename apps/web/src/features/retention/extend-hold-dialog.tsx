import type { ExtendHoldRequest, LegalHold } from '@contract/retention';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { extendHold } from '../../api/retention.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useHoldForm } from './use-hold-form.js';

export interface OfHold {
  readonly caseId: string;
  readonly hold: LegalHold;
  readonly onClose: () => void;
}

/** Lets a hold run longer, with the reason. */
export function ExtendHoldDialog({ caseId, hold, onClose }: OfHold): ReactElement {
  const { t } = useTranslation('retention');
  const locale = useLocale();
  const state = useHoldForm<ExtendHoldRequest>({ caseId, defaultValues: { until: '', reason: '' }, submit: (values, key) => extendHold(hold.id, hold.version, values, key), onClose });
  return (
    <Dialog title={t('hold.extend')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('hold.runsUntil', { date: formatDate(hold.until, locale) })}</p>
        <DateField name="until" label={t('hold.lastDay')} />
        <TextArea name="reason" label={t('hold.reason')} rows={2} />
        <FormButtons submit={t('hold.extend')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
