import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { recordBill } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { MoneyField } from '../../ui/form/money-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useOptions } from '../reference/use-options.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';
import { readBilledItems } from './read-billed-items.js';

interface BillDialogProps {
  readonly onClose: () => void;
}

/** Records a bill and splits it over the items it is for. */
export function BillDialog({ onClose }: BillDialogProps): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const client = useQueryClient();
  const { serverToday } = useMe();
  const { currencies } = useReference();
  const costs = useOptions('billCosts');
  const state = useServerForm({
    defaultValues: { supplier: '', invoiceNumber: '', cost: 'storage', billedOn: serverToday, amount: { amount: '', currency: 'EUR' }, periodFrom: '', periodUntil: '', split: 'days', items: '' },
    submit: ({ amount, items, split, ...bill }, key) =>
      recordBill({ ...bill, split, amount: { amount: parseDecimal(amount.amount, locale) ?? amount.amount, currency: amount.currency }, items: readBilledItems(items, split === 'hand', locale) }, key),
    toPath: (path) => path.replace(/^amount$/, 'amount.amount').replace(/^items\..*/, 'items'),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: ['values'] });
      void client.invalidateQueries({ queryKey: ['items', 'value'] });
      void client.invalidateQueries({ queryKey: ['cases', 'value'] });
    },
  });
  const byHand = state.form.watch('split') === 'hand';
  return (
    <Dialog title={t('bills.add')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <div className="form-row">
          <TextField name="supplier" label={t('bills.supplier')} maxLength={200} />
          <TextField name="invoiceNumber" label={t('bills.number')} maxLength={60} />
        </div>
        <div className="form-row">
          <SelectField name="cost" label={t('bills.cost')} options={costs} />
          <MoneyField name="amount" label={t('bills.amount')} currencies={currencies} />
        </div>
        <div className="form-row">
          <DateField name="billedOn" label={t('bills.billedOn')} max={serverToday} />
          <DateField name="periodFrom" label={t('bills.from')} />
          <DateField name="periodUntil" label={t('bills.until')} />
        </div>
        <SelectField name="split" label={t('bills.split')} options={[{ value: 'days', text: t('bills.splitDays') }, { value: 'hand', text: t('bills.splitHand') }]} />
        <TextArea name="items" label={t('bills.items')} hint={byHand ? t('bills.itemsHandHint') : t('bills.itemsHint')} rows={5} />
        <FormButtons submit={t('bills.add')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
