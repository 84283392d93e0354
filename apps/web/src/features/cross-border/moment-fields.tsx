import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/form/date-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useMe } from '../session/use-me.js';
import { zones } from './zones.js';

interface MomentFieldsProps {
  readonly label: string;
  readonly optional?: boolean;
}

/** A moment to the minute with its zone: `date`, `time` and `timeZone`. European clocks start on it. */
export function MomentFields({ label, optional = false }: MomentFieldsProps): ReactElement {
  const { t } = useTranslation('cross-border');
  const { serverToday } = useMe();
  return (
    <div className="form-row">
      <DateField name="date" label={label} max={serverToday} optional={optional} />
      <TimeField name="time" label={t('time')} optional={optional} />
      <SelectField name="timeZone" label={t('timeZone')} options={zones} />
    </div>
  );
}
