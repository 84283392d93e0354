import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { parseTime } from '../../lib/parse-time.js';
import { describedBy, Field, type FieldProps } from './field.js';
import { useFieldState } from './use-field-state.js';

/** A clock time of 24 hours, whatever the browser's own habit is; '610' becomes '06:10' on leaving the field. */
export function TimeField(field: FieldProps): ReactElement {
  const { name, label, hint, optional } = field;
  const { t } = useTranslation('common');
  const { register, setValue } = useFormContext();
  const { id, error } = useFieldState(name);
  const check = (typed: string): true | string => {
    if (!typed) return optional ? true : t('form.required', { label });
    return parseTime(typed) === null ? t('form.notATime', { label }) : true;
  };
  return (
    <Field {...field}>
      <input
        {...register(name, {
          validate: check,
          onBlur: ({ target }: { target: HTMLInputElement }) => {
            const time = parseTime(target.value);
            if (time !== null && time !== target.value) setValue(name, time, { shouldValidate: true });
          },
        })}
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="field-time"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error !== undefined)}
        aria-required={!optional}
      />
    </Field>
  );
}
