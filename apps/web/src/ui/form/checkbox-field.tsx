import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useFieldState } from './use-field-state.js';

interface CheckboxFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** Yes or no. */
export function CheckboxField({ name, label, hint }: CheckboxFieldProps): ReactElement {
  const { register } = useFormContext();
  const { id, error } = useFieldState(name);
  return (
    <div className="field">
      <label className="check">
        <input {...register(name)} id={id} type="checkbox" {...(hint ? { 'aria-describedby': `${id}-hint` } : {})} />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}
