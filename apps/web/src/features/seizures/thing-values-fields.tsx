import type { AssetClassSpec, FieldSpec } from '@contract/items';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { MoneyField } from '../../ui/form/money-field.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { SpecField } from '../fields/spec-field.js';
import { useReference } from '../reference/use-reference.js';
import { hasAmount } from './seizure-values.js';

interface ThingValuesFieldsProps {
  /** Path of the thing in the form; empty when the form is the thing. */
  readonly name: string;
  readonly spec: AssetClassSpec;
}

/** Whether a field takes the whole width of the form. */
const isWide = ({ kind }: FieldSpec): boolean => kind === 'denominations';

/** The fields of a thing of one class: words, amount or estimate, and the details of the class. */
export function ThingValuesFields({ name, spec }: ThingValuesFieldsProps): ReactElement {
  const { t } = useTranslation('seizures');
  const { currencies } = useReference();
  const at = name === '' ? '' : `${name}.`;
  const money = hasAmount(spec);
  const sorted = [...spec.fields].sort((one, other) => Number(other.required) - Number(one.required));
  return (
    <>
      <TextField name={`${at}description`} label={t('thing.description')} hint={t('thing.descriptionHint')} maxLength={1000} />
      <div className="form-row">
        {money ? (
          <MoneyField name={`${at}amount`} label={spec.id === 'cash' ? t('thing.counted') : t('thing.attached')} currencies={currencies} />
        ) : (
          <>
            <MoneyField name={`${at}estimatedValue`} label={t('thing.estimated')} currencies={currencies} optional />
            <NumberField name={`${at}quantity`} label={t('thing.quantity')} hint={t('thing.quantityHint')} optional />
            <TextField name={`${at}unit`} label={t('thing.unit')} optional maxLength={40} />
          </>
        )}
        <TextField name={`${at}place`} label={t('thing.place')} optional maxLength={300} />
      </div>
      {sorted.filter(isWide).map((field) => (
        <SpecField key={field.name} spec={field} name={`${at}details.${field.name}`} currencyName={`${at}amount`} />
      ))}
      <fieldset className="form-part thing-details">
        <legend>{t('thing.details')}</legend>
        <div className="form-row">
          {sorted
            .filter((field) => !isWide(field))
            .map((field) => (
              <SpecField key={field.name} spec={field} name={`${at}details.${field.name}`} unsaid />
            ))}
        </div>
      </fieldset>
      {spec.group === 'goods' && spec.id !== 'forbidden-goods' && <CheckboxField name={`${at}forbidden`} label={t('thing.forbidden')} hint={t('thing.forbiddenHint')} />}
    </>
  );
}
