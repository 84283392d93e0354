import type { Item } from '@contract/items';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addValuation } from '../../api/valuation.js';
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
import { DocumentSelect } from '../documents/document-select.js';
import { useOptions } from '../reference/use-options.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';
import { refreshValues } from './refresh-values.js';

interface AddValuationDialogProps {
  readonly item: Item;
  /** Moments whose value is wanted: the first is chosen already. */
  readonly missing: readonly string[];
  readonly onClose: () => void;
}

/** Adds a value to the list of an item. */
export function AddValuationDialog({ item, missing, onClose }: AddValuationDialogProps): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const client = useQueryClient();
  const { serverToday } = useMe();
  const { currencies } = useReference();
  const moments = useOptions('valuationMoments');
  const methods = useOptions('valuationMethods');
  const state = useServerForm({
    defaultValues: { moment: missing[0] ?? 'other', valuedOn: serverToday, value: { amount: '', currency: 'EUR' }, method: 'appraisal', source: '', valuer: '', documentId: '' },
    submit: ({ moment, valuedOn, value, method, source, valuer, documentId }, key) =>
      addValuation(item.id, { moment, valuedOn, value: { amount: parseDecimal(value.amount, locale) ?? value.amount, currency: value.currency }, method, source, ...given({ valuer, documentId }) }, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshValues(client, item.caseId, item.id);
    },
  });
  return (
    <Dialog title={t('add.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <SelectField name="moment" label={t('add.moment')} options={moments} />
        <MoneyField name="value" label={t('add.value')} currencies={currencies} />
        <div className="form-row">
          <DateField name="valuedOn" label={t('add.on')} max={serverToday} />
          <SelectField name="method" label={t('add.method')} options={methods} />
        </div>
        <TextField name="source" label={t('add.source')} hint={t('add.sourceHint')} maxLength={200} />
        <TextField name="valuer" label={t('add.valuer')} optional maxLength={200} />
        <DocumentSelect caseId={item.caseId} />
        <FormButtons submit={t('add.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
