import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { describedBy, Field, type FieldProps } from './field.js';
import { useFieldState } from './use-field-state.js';

interface NumberFieldProps extends FieldProps {
  readonly whole?: boolean;
  /** What is counted, shown behind the label. */
  readonly unit?: string;
}

/** A number typed as the reader's language writes it; the form holds the typed text until it is sent. */
export function NumberField({ whole, unit, ...field }: NumberFieldProps): ReactElement {
  const { name, hint, optional } = field;
  const { t } = useTranslation('common');
  const locale = useLocale();
  const { register } = useFormContext();
  const { id, error } = useFieldState(name);
  const label = unit ? `${field.label} (${unit})` : field.label;
  const check = (typed: string): true | string => {
    if (!typed) return optional ? true : t('form.required', { label: field.label });
    const read = parseDecimal(typed, locale);
    if (read === null) return t('form.notANumber', { label: field.label });
    return whole && read.includes('.') ? t('form.notWhole', { label: field.label }) : true;
  };
  return (
    <Field {...field} label={label}>
      <input
        {...register(name, { validate: check })}
        id={id}
        type="text"
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        className="field-short"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error !== undefined)}
        aria-required={!optional}
      />
    </Field>
  );
}
