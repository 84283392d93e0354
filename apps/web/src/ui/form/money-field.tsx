import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { describedBy, Field, type FieldProps } from './field.js';
import { useFieldState } from './use-field-state.js';

interface MoneyFieldProps extends FieldProps {
  /** The currencies to choose from, the usual ones first. */
  readonly currencies: readonly string[];
}

/** An amount and its currency: `<name>.amount` as typed, `<name>.currency` as ISO 4217 code. */
export function MoneyField({ currencies, ...field }: MoneyFieldProps): ReactElement {
  const { name, label, hint, optional } = field;
  const { t } = useTranslation('common');
  const locale = useLocale();
  const { register } = useFormContext();
  const amount = `${name}.amount`;
  const { id, error } = useFieldState(amount);
  const check = (typed: string): true | string => {
    if (!typed) return optional ? true : t('form.required', { label });
    return parseDecimal(typed, locale) === null ? t('form.notANumber', { label }) : true;
  };
  return (
    <Field {...field} name={amount}>
      <div className="money-field">
        <input
          {...register(amount, { validate: check })}
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, hint, error !== undefined)}
          aria-required={!optional}
        />
        <select {...register(`${name}.currency`)} aria-label={t('form.currencyOf', { label })}>
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </div>
    </Field>
  );
}
