import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { wallTime } from '../../lib/wall-time.js';
import { DateField } from '../../ui/form/date-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { TimeField } from '../../ui/form/time-field.js';

export const profilesOfDays = ['R-3', 'R-7', 'R-14', 'R-30', 'R-42', 'R-90'] as const;
export const profilesOfHours = ['R-48h', 'R-hourly'] as const;

/** The end as it is asked of the server: a day, or a day with a time as a moment. */
export function endOf({ day, time }: { readonly day: string; readonly time: string }): { readonly dueOn?: string; readonly dueAt?: string } {
  if (day === '') return {};
  return time === '' ? { dueOn: day } : { dueAt: wallTime(day, time) };
}

/** Until when, to the day or to the minute, and how it reminds. */
export function DeadlineEndFields(): ReactElement {
  const { t } = useTranslation('handling');
  const { watch } = useFormContext<{ time: string }>();
  const profiles = watch('time') === '' ? profilesOfDays : profilesOfHours;
  return (
    <>
      <DateField name="day" label={t('set.day')} />
      <TimeField name="time" label={t('set.time')} hint={t('set.timeHint')} optional />
      <SelectField name="reminders" label={t('set.reminders')} options={profiles.map((profile) => ({ value: profile, text: t(`profile.${profile}`) }))} />
    </>
  );
}

/** Where a pointer of the request lies in the form. */
export const endPath = (path: string): string => path.replace(/^dueOn$/, 'day').replace(/^dueAt$/, 'time');
