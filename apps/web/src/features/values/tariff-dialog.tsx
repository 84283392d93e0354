import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addTariff } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { MoneyField } from '../../ui/form/money-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useOptions } from '../reference/use-options.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';

interface TariffDialogProps {
  readonly onClose: () => void;
}

/** Any of a list, said so. */
const any = 'any';

/** Adds a tariff for a class and a kind of place. */
export function TariffDialog({ onClose }: TariffDialogProps): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const client = useQueryClient();
  const { serverToday } = useMe();
  const { currencies } = useReference();
  const state = useServerForm({
    defaultValues: { assetClass: any, placeKind: 'store', cost: 'storage', per: 'day', amount: { amount: '', currency: 'EUR' }, validFrom: serverToday, validUntil: '', note: '' },
    submit: ({ assetClass, placeKind, cost, per, amount, validFrom, validUntil, note }, key) =>
      addTariff(
        { cost, per, amount: { amount: parseDecimal(amount.amount, locale) ?? amount.amount, currency: amount.currency }, validFrom, ...given({ assetClass: assetClass === any ? '' : assetClass, placeKind: placeKind === any ? '' : placeKind, validUntil, note }) },
        key,
      ),
    toPath: (path) => path.replace(/^amount$/, 'amount.amount'),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: ['values'] });
      void client.invalidateQueries({ queryKey: ['items', 'value'] });
    },
  });
  return (
    <Dialog title={t('tariffs.add')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <div className="form-row">
          <SelectField name="assetClass" label={t('tariffs.class')} options={[{ value: any, text: t('tariffs.anyClass') }, ...useOptions('assetClasses')]} />
          <SelectField name="placeKind" label={t('tariffs.place')} options={[{ value: any, text: t('tariffs.anyPlace') }, ...useOptions('tariffPlaces')]} />
        </div>
        <div className="form-row">
          <SelectField name="cost" label={t('tariffs.cost')} options={useOptions('tariffCosts')} />
          <MoneyField name="amount" label={t('tariffs.money')} hint={t('tariffs.rateOfItsDay')} currencies={currencies} />
          <SelectField name="per" label={t('tariffs.per')} options={useOptions('tariffPeriods')} />
        </div>
        <div className="form-row">
          <DateField name="validFrom" label={t('tariffs.from')} />
          <DateField name="validUntil" label={t('tariffs.until')} optional />
        </div>
        <TextField name="note" label={t('tariffs.note')} optional maxLength={500} />
        <FormButtons submit={t('tariffs.add')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
