import { ChevronDown } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { CheckboxGroup } from '../../ui/form/checkbox-group.js';
import { DateField } from '../../ui/form/date-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TextField } from '../../ui/form/text-field.js';
import { TimeField } from '../../ui/form/time-field.js';
import { Icon } from '../../ui/icon.js';
import { useOptions } from '../reference/use-options.js';
import { AuthorisationFields } from '../seizures/authorisation-fields.js';
import type { KeptCase } from './intake-store.js';
import type { IntakeValues } from './intake-values.js';

interface CircumstancesProps {
  readonly cases: readonly KeptCase[];
  readonly today: string;
  /** Said for an earlier thing: folded away until something must be mended. */
  readonly known: boolean;
}

/** Which case, when, where and on what ground: asked once, and kept for every next thing. */
export function Circumstances({ cases, today, known }: CircumstancesProps): ReactElement {
  const { t } = useTranslation('intake');
  const { t: words } = useTranslation('seizures');
  const locale = useLocale();
  const grounds = useOptions('seizureGrounds');
  const { control, formState } = useFormContext<IntakeValues>();
  const [caseId, place, seizedOn, chosen] = useWatch({ control, name: ['caseId', 'place', 'seizedOn', 'grounds'] });
  const { errors } = formState;
  const isWrong = [errors.caseId, errors.place, errors.seizedOn, errors.grounds, errors.authorisation].some((error) => error !== undefined);
  const [open, setOpen] = useState(!known || isWrong);
  const reference = cases.find(({ id }) => id === caseId)?.reference;
  return (
    <details className="intake-around" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>
          <strong>{t('around.title')}</strong>
          {reference && <span className="intake-summary">{[reference, place, seizedOn && formatDate(seizedOn, locale)].filter(Boolean).join(' · ')}</span>}
        </span>
        <Icon of={ChevronDown} />
      </summary>
      <div className="form">
        <SelectField name="caseId" label={t('around.case')} options={cases.map(({ id, reference: number, title }) => ({ value: id, text: `${number} ${title}` }))} />
        <TextField name="place" label={words('place')} hint={words('placeHint')} maxLength={300} />
        <DateField name="seizedOn" label={words('seizedOn')} max={today} />
        <TimeField name="time" label={words('time')} hint={words('timeHint')} optional />
        <CheckboxGroup name="grounds" label={words('grounds')} options={grounds} />
        <TextField name="noticeNumber" label={words('notice')} optional maxLength={60} />
        {chosen.includes('nl-sv-94a') && <AuthorisationFields today={today} />}
      </div>
    </details>
  );
}
