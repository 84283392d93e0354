import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { DateField } from '../../ui/form/date-field.js';
import { MoneyField } from '../../ui/form/money-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { useReference } from '../reference/use-reference.js';

interface AuthorisationFieldsProps {
  readonly today: string;
}

/** The authorisation that a conservatory seizure rests on. */
export function AuthorisationFields({ today }: AuthorisationFieldsProps): ReactElement {
  const { t } = useTranslation('seizures');
  const { currencies } = useReference();
  return (
    <>
      <div className="form-row">
        <TextField name="authorisation.number" label={t('authorisationNumber')} optional maxLength={60} />
        <DateField name="authorisation.on" label={t('authorisationOn')} max={today} optional />
        <MoneyField name="authorisation.maximum" label={t('maximum')} currencies={currencies} optional />
      </div>
      <CheckboxField name="authorisation.oral" label={t('oral')} hint={t('oralHint')} />
    </>
  );
}
