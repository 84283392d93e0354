import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/form/select-field.js';
import { useSuspects } from '../fields/use-suspects.js';

interface VerdictFieldProps {
  readonly caseId: string;
}

/** Of a court: whose verdict the decision is part of, where the case has several suspects. */
export function VerdictField({ caseId }: VerdictFieldProps): ReactElement | null {
  const { t } = useTranslation('decisions');
  const suspects = useSuspects(caseId);
  if (suspects.length <= 1) return null;
  return <SelectField name="suspectId" label={t('verdict.label')} hint={t('verdict.hint')} options={suspects} placeholder={t('verdict.all')} optional />;
}
