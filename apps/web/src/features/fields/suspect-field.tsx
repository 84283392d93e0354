import { type ReactElement, useContext } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from '../../ui/form/field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { CaseAtHand } from './case-at-hand.js';
import { useSuspects } from './use-suspects.js';

/** One of the suspects of the case, or all: not to be left open where there are several and it is of one, not asked where there is one, unless another is filled in. */
export function SuspectField({ orAll, ...field }: FieldProps & { readonly orAll: boolean }): ReactElement | null {
  const { t } = useTranslation('common');
  const filledIn: unknown = useWatch({ name: field.name });
  const options = useSuspects(useContext(CaseAtHand), typeof filledIn === 'string' ? filledIn : '');
  if (options.length <= 1 && field.optional) return null;
  if (orAll) return <SelectField {...field} options={options} placeholder={t('form.allSuspects')} optional="unsaid" />;
  return <SelectField {...field} options={options} {...(options.length > 1 && { optional: false })} />;
}
