import { type ReactElement, useContext } from 'react';
import { useWatch } from 'react-hook-form';
import type { FieldProps } from '../../ui/form/field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { CaseAtHand } from './case-at-hand.js';
import { useSuspects } from './use-suspects.js';

/** One of the suspects of the case: not to be left open where there are several, not asked where there is one, unless something else is filled in. */
export function SuspectField(field: FieldProps): ReactElement | null {
  const suspects = useSuspects(useContext(CaseAtHand));
  const chosen: unknown = useWatch({ name: field.name });
  const isElsewhere = typeof chosen === 'string' && chosen !== '' && !suspects.some(({ value }) => value === chosen);
  if (suspects.length <= 1 && field.optional && !isElsewhere) return null;
  return <SelectField {...field} options={suspects} {...(suspects.length > 1 && { optional: false })} />;
}
