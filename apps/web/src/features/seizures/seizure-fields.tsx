import type { Party } from '@contract/cases';
import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { CheckboxGroup } from '../../ui/form/checkbox-group.js';
import { DateField } from '../../ui/form/date-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useOptions } from '../reference/use-options.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import { AuthorisationFields } from './authorisation-fields.js';
import type { SeizureValues } from './seizure-values.js';

interface SeizureFieldsProps {
  readonly parties: readonly Party[];
}

/** The conservatory ground, for which the examining magistrate must have given an authorisation (art. 103 Sv). */
const conservatory = 'nl-sv-94a';

/** When, where, on what ground, from whom and by whom. */
export function SeizureFields({ parties }: SeizureFieldsProps): ReactElement {
  const { t } = useTranslation('seizures');
  const word = useWords();
  const { serverToday } = useMe();
  const grounds = useOptions('seizureGrounds');
  const { watch } = useFormContext<SeizureValues>();
  const chosen = watch('grounds');
  return (
    <>
      <Card title={t('when')}>
        <div className="form">
          <div className="form-row">
            <DateField name="seizedOn" label={t('seizedOn')} max={serverToday} />
            <TimeField name="time" label={t('time')} hint={t('timeHint')} optional />
          </div>
          <TextField name="place" label={t('place')} hint={t('placeHint')} maxLength={300} />
          <CheckboxGroup name="grounds" label={t('grounds')} options={grounds} />
          <div className="form-row">
            <SelectField
              name="seizedFromPartyId"
              label={t('from')}
              options={parties.map(({ id, name, role }) => ({ value: id, text: `${name} (${word('partyRoles', role)})` }))}
              placeholder={t('fromUnknown')}
              optional
            />
            <TextField name="seizedBy" label={t('by')} optional maxLength={200} />
            <TextField name="noticeNumber" label={t('notice')} optional maxLength={60} />
          </div>
        </div>
      </Card>
      {chosen.includes(conservatory) && (
        <Card title={t('authorisation')}>
          <div className="form">
            <AuthorisationFields today={serverToday} />
          </div>
        </Card>
      )}
    </>
  );
}
