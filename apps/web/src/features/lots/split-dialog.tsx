import type { Item, SplitLotResponse } from '@contract/items';
import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { splitLot } from '../../api/lots.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDecimal, formatNumber } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useReference } from '../reference/use-reference.js';
import { PartFields } from './part-fields.js';
import { refreshLots } from './refresh-lots.js';
import { emptyPart, partFields, readParts, restOf, type PartValues } from './split-values.js';
import { useUnit } from './use-unit.js';

interface SplitDialogProps {
  readonly item: Item;
  readonly onClose: () => void;
}

interface SplitValues {
  readonly parts: readonly PartValues[];
  readonly reason: string;
}

/** Tells parts of a lot apart, and says what is left while it is typed. */
export function SplitDialog({ item, onClose }: SplitDialogProps): ReactElement {
  const { t } = useTranslation('lots');
  const locale = useLocale();
  const client = useQueryClient();
  const unit = useUnit()(item.unit, item.quantity);
  const spec = useReference().assetClasses.find(({ id }) => id === item.assetClass);
  const fields = partFields(item, spec);
  const state = useServerForm<SplitValues, SplitLotResponse>({
    defaultValues: { parts: [emptyPart], reason: '' },
    submit: ({ parts, reason }, key, confirmations) =>
      splitLot(item.id, item.version, { parts: readParts(parts, item, fields, confirmations, locale), ...(reason.trim() ? { reason: reason.trim() } : {}) }, key),
    onStale: () => void refreshLots(client, item.caseId, [item.id]),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshLots(client, item.caseId, [item.id]);
    },
  });
  const parts = useFieldArray({ control: state.form.control, name: 'parts' });
  const rest = restOf(item.quantity, state.form.watch('parts'), locale);
  return (
    <Dialog title={t('split.title')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('split.what')}</p>
        {parts.fields.map((field, place) => (
          <PartFields
            key={field.id}
            place={place}
            unit={unit}
            currency={item.estimatedValue?.currency}
            fields={fields}
            {...(parts.fields.length > 1 ? { onRemove: () => parts.remove(place) } : {})}
          />
        ))}
        <div className="button-row">
          <Button icon={Plus} onClick={() => parts.append(emptyPart)}>
            {t('split.add')}
          </Button>
        </div>
        <p role="status">
          {rest === null || rest <= 0
            ? t('split.tooMuch', { has: formatDecimal(item.quantity, locale), unit })
            : t('split.rest', { rest: formatNumber(rest, locale), unit })}
        </p>
        <TextField name="reason" label={t('reason')} optional maxLength={500} />
        <FormButtons submit={t('split.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
