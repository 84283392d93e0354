import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-clock.js';
import { addPrice } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatTime } from '../../lib/format-date.js';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { wallTime } from '../../lib/wall-time.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { MoneyField } from '../../ui/form/money-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';

interface PriceDialogProps {
  readonly onClose: () => void;
}

/** Adds the price of a crypto-asset at a moment, with its source. */
export function PriceDialog({ onClose }: PriceDialogProps): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const client = useQueryClient();
  const { serverToday } = useMe();
  const { currencies } = useReference();
  const state = useServerForm({
    defaultValues: { token: '', on: serverToday, at: formatTime(new Date(serverNow()).toISOString()), price: { amount: '', currency: 'EUR' }, source: '' },
    submit: ({ token, on, at, price, source }, key) => addPrice({ token, pricedAt: wallTime(on, at), price: { amount: parseDecimal(price.amount, locale) ?? price.amount, currency: price.currency }, source }, key),
    toPath: (path) => path.replace(/^pricedAt$/, 'at'),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: ['values'] });
      void client.invalidateQueries({ queryKey: ['items', 'value'] });
    },
  });
  return (
    <Dialog title={t('ratesPage.addPrice')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <div className="form-row">
          <TextField name="token" label={t('ratesPage.token')} maxLength={40} />
          <MoneyField name="price" label={t('ratesPage.price')} currencies={currencies} />
        </div>
        <div className="form-row">
          <DateField name="on" label={t('ratesPage.date')} max={serverToday} />
          <TimeField name="at" label={t('ratesPage.time')} />
        </div>
        <TextField name="source" label={t('ratesPage.source')} maxLength={200} />
        <FormButtons submit={t('ratesPage.addPrice')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
