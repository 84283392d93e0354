import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, Field, type FieldProps } from './field.js';
import type { Option } from './select-field.js';
import { useFieldState } from './use-field-state.js';

interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly Option[];
}

/** Any number of a list; at least one unless it is optional. The form holds the chosen values. */
export function CheckboxGroup({ options, ...field }: CheckboxGroupProps): ReactElement {
  const { name, label, hint, optional } = field;
  const { t } = useTranslation('common');
  const { register } = useFormContext();
  const { id, error } = useFieldState(name);
  const check = (chosen: readonly string[] | undefined): true | string =>
    optional || (chosen && chosen.length > 0) ? true : t('form.chooseSome', { label });
  return (
    <Field {...field} group>
      <div
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, hint, error !== undefined)}
        className={options.length > 4 ? 'check-columns' : undefined}
      >
        {options.map(({ value, text }) => (
          <label key={value} className="check">
            <input {...register(name, { validate: check })} type="checkbox" value={value} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </Field>
  );
}
