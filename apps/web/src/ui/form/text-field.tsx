import type { HTMLInputAutoCompleteAttribute, ReactElement, ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, Field, type FieldProps } from './field.js';
import { useFieldState } from './use-field-state.js';

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'password';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly onBlur?: (value: string) => void;
  readonly after?: ReactNode;
  readonly verbatim?: boolean;
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactElement {
  const { name, hint, optional, type = 'text', autoComplete = 'off', maxLength, inputMode, onBlur, verbatim } = props;
  const { t } = useTranslation('common');
  const { register } = useFormContext();
  const { id, error } = useFieldState(name);
  return (
    <Field {...props}>
      <input
        {...register(name, {
          required: optional ? false : t('form.required', { label: props.label }),
          onBlur: ({ target }: { target: HTMLInputElement }) => onBlur?.(target.value),
        })}
        id={id}
        type={type}
        autoComplete={autoComplete}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error !== undefined)}
        aria-required={!optional}
        {...(inputMode ? { inputMode } : {})}
        {...(maxLength ? { maxLength } : {})}
        {...(verbatim ? { spellCheck: false, autoCapitalize: 'off' } : {})}
      />
    </Field>
  );
}
