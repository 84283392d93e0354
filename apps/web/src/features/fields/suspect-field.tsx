import { type ReactElement, useContext } from 'react';
import { useWatch } from 'react-hook-form';
import type { FieldProps } from '../../ui/form/field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { CaseAtHand } from './case-at-hand.js';
import { useSuspects } from './use-suspects.js';

/** One of the suspects of the case: not to be left open where there are several, not asked where there is one, unless another is filled in. */
export function SuspectField(field: FieldProps): ReactElement | null {
  const filledIn: unknown = useWatch({ name: field.name });
  const options = useSuspects(useContext(CaseAtHand), typeof filledIn === 'string' ? filledIn : '');
  if (options.length <= 1 && field.optional) return null;
  return <SelectField {...field} options={options} {...(options.length > 1 && { optional: false })} />;
}
