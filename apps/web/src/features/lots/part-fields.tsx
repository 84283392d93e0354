import type { FieldSpec } from '@contract/items';
import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { SpecField } from '../fields/spec-field.js';

interface PartFieldsProps {
  readonly place: number;
  readonly unit: string;
  /** Its currency, when the lot has an estimate to divide. */
  readonly currency: string | undefined;
  readonly fields: readonly FieldSpec[];
  readonly onRemove?: () => void;
}

/** One part of a lot: how much of it, and what tells it apart. */
export function PartFields({ place, unit, currency, fields, onRemove }: PartFieldsProps): ReactElement {
  const { t } = useTranslation('lots');
  const name = `parts.${place}`;
  return (
    <fieldset className="form-part">
      <legend>{t('split.part', { number: place + 1 })}</legend>
      <div className="form">
        <div className="form-row">
          <NumberField name={`${name}.quantity`} label={t('split.quantity')} unit={unit} />
          {currency !== undefined && <NumberField name={`${name}.estimatedAmount`} label={t('split.value')} unit={currency} hint={t('split.valueHint')} optional="unsaid" />}
        </div>
        <TextField name={`${name}.description`} label={t('split.description')} hint={t('split.descriptionHint')} optional="unsaid" maxLength={1000} />
        <div className="form-row">
          {fields.map((field) => (
            <SpecField key={field.name} spec={field} name={`${name}.details.${field.name}`} unsaid />
          ))}
        </div>
        {onRemove && (
          <Button look="quiet" icon={Trash2} onClick={onRemove}>
            {t('split.remove', { number: place + 1 })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
