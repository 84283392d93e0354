import type { Item } from '@contract/items';
import type { Valuation } from '@contract/valuation';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { correctValuation } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDecimal } from '../../lib/format-number.js';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { MoneyField } from '../../ui/form/money-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';
import { refreshValues } from './refresh-values.js';

interface CorrectValuationDialogProps {
  readonly item: Item;
  readonly valuation: Valuation;
  readonly onClose: () => void;
}

/** Proposes what a value should have been; a second person approves it, and both stay in the list. */
export function CorrectValuationDialog({ item, valuation, onClose }: CorrectValuationDialogProps): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const client = useQueryClient();
  const { serverToday } = useMe();
  const { currencies } = useReference();
  const state = useServerForm({
    defaultValues: { valuedOn: valuation.valuedOn, value: { amount: formatDecimal(valuation.value.amount, locale), currency: valuation.value.currency }, reason: '' },
    submit: ({ valuedOn, value, reason }, key) => correctValuation(valuation.id, { valuedOn, value: { amount: parseDecimal(value.amount, locale) ?? value.amount, currency: value.currency }, reason }, key),
    onDone: () => {
      toasterState.show({ key: 'awaitsApproval' });
      onClose();
      void refreshValues(client, item.caseId, item.id);
    },
  });
  return (
    <Dialog title={t('correct.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('correct.what')}</p>
        <MoneyField name="value" label={t('add.value')} currencies={currencies} />
        <DateField name="valuedOn" label={t('add.on')} max={serverToday} />
        <TextArea name="reason" label={t('correct.reason')} rows={2} />
        <FormButtons submit={t('correct.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
