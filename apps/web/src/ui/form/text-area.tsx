import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, Field, type FieldProps } from './field.js';
import { useFieldState } from './use-field-state.js';

interface TextAreaProps extends FieldProps {
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea({ rows = 3, ...field }: TextAreaProps): ReactElement {
  const { name, label, hint, optional } = field;
  const { t } = useTranslation('common');
  const { register } = useFormContext();
  const { id, error } = useFieldState(name);
  return (
    <Field {...field}>
      <textarea
        {...register(name, { required: optional ? false : t('form.required', { label }) })}
        id={id}
        rows={rows}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error !== undefined)}
        aria-required={!optional}
      />
    </Field>
  );
}
