import type { ReactElement } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, Field, type FieldProps } from './field.js';
import { useFieldState } from './use-field-state.js';

/** A value to choose, in words. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  /** The first line when nothing is chosen yet. */
  readonly placeholder?: string;
}

/** One of a short list. */
export function SelectField({ options, placeholder, ...field }: SelectFieldProps): ReactElement {
  const { name, label, hint, optional } = field;
  const { t } = useTranslation('common');
  // Held by the form and not by the element: options may come later than the value.
  const { field: chosen } = useController({ name, rules: { required: optional ? false : t('form.choose', { label }) } });
  const { id, error } = useFieldState(name);
  return (
    <Field {...field}>
      <select
        value={typeof chosen.value === 'string' ? chosen.value : ''}
        onChange={chosen.onChange}
        onBlur={chosen.onBlur}
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error !== undefined)}
        aria-required={!optional}
      >
        <option value="">{placeholder ?? t('form.chooseOne')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
