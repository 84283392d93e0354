import type { Item, ItemCorrected } from '@contract/items';
import type { Money } from '@contract/platform';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { correctItem } from '../../api/items.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDecimal } from '../../lib/format-number.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { typedDetails } from '../fields/typed-details.js';
import { useReference } from '../reference/use-reference.js';
import { readThing, type ThingValues, type TypedMoney } from '../seizures/seizure-values.js';
import { ThingValuesFields } from '../seizures/thing-values-fields.js';
import { confirmedBefore } from './confirmed-before.js';

interface CorrectItemDialogProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** Corrects what is known of an item; what it was stays on the timeline, with the reason. */
export function CorrectItemDialog({ item, onClose }: CorrectItemDialogProps): ReactElement {
  const { t } = useTranslation('items');
  const locale = useLocale();
  const client = useQueryClient();
  const spec = useReference().assetClasses.find(({ id }) => id === item.assetClass);
  const typedMoney = (money: Money | null): TypedMoney =>
    money ? { amount: formatDecimal(money.amount, locale), currency: money.currency } : { amount: '', currency: 'EUR' };
  const state = useServerForm<ThingValues & { readonly reason: string }, ItemCorrected>({
    defaultValues: {
      assetClass: item.assetClass,
      description: item.description,
      quantity: formatDecimal(item.quantity, locale),
      unit: item.unit,
      amount: typedMoney(item.amount),
      estimatedValue: typedMoney(item.estimatedValue),
      forbidden: item.forbidden,
      place: item.statedPlace ?? '',
      details: typedDetails(spec?.fields ?? [], item.details, locale),
      reason: '',
    },
    submit: ({ reason, ...typed }, key, confirmations) => {
      const { assetClass: _, ...thing } = readThing(typed, spec, locale);
      const all = { ...confirmedBefore(item, spec?.fields ?? [], thing.details), ...confirmations };
      return correctItem(item.id, item.version, { ...thing, ...(Object.keys(all).length > 0 ? { confirmations: all } : {}), reason }, key);
    },
    toPath: (path) => path.replace(/^(amount|estimatedValue)$/, '$1.amount'),
    onStale: () => void refreshCase(client, item.caseId, [item.id]),
    onDone: ({ approvalId }) => {
      toasterState.show({ key: approvalId === null ? 'corrected' : 'awaitsApproval' });
      onClose();
      void client.invalidateQueries({ queryKey: ['approvals'] });
      void refreshCase(client, item.caseId, [item.id]);
    },
  });
  return (
    <Dialog title={t('correct.title')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        {spec && <ThingValuesFields name="" spec={spec} />}
        <TextArea name="reason" label={t('correct.reason')} hint={t('correct.reasonHint')} rows={2} />
        <FormButtons submit={t('correct.open')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
