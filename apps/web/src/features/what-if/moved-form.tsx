import type { WhatIfChoices } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate, formatTime, homeZone } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { wallTime } from '../../lib/wall-time.js';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import type { Supposition } from './supposition.js';

interface MovedFormProps {
  readonly events: WhatIfChoices['events'];
  /** The event to begin with, when the reader came from a deadline. */
  readonly first?: string;
  readonly onSuppose: (supposition: Supposition) => Promise<void>;
}

/** A recorded event on another date, or that it never happened. */
export function MovedForm({ events, first, onSuppose }: MovedFormProps): ReactElement {
  const { t } = useTranslation('what-if');
  const locale = useLocale();
  const begun = events.find(({ eventId }) => eventId === first);
  const state = useServerForm({
    defaultValues: { eventId: begun?.eventId ?? '', occurredOn: begun?.occurredOn ?? '', time: '', never: false },
    submit: async ({ eventId, occurredOn, time, never }) => {
      const event = events.find((each) => each.eventId === eventId);
      const name = event ? titleOf(event.title, locale) : '';
      const zone = event?.timeZone ?? homeZone;
      const at = time || (event?.occurredAt ? formatTime(event.occurredAt, zone) : '');
      const words = never ? t('chipNever', { event: name }) : t('chipMoved', { event: name, date: `${formatDate(occurredOn, locale)}${time ? `, ${time}` : ''}` });
      await onSuppose({ words, moved: { eventId, occurredOn, ...(at ? { occurredAt: wallTime(occurredOn, at, zone) } : {}), ...(never ? { never } : {}) } });
    },
    toPath: (path) => path.replace(/^moved\.\d+\./, '').replace(/^occurredAt$/, 'time'),
    onDone: () => undefined,
  });
  const chosen = events.find(({ eventId }) => eventId === state.form.watch('eventId'));
  return (
    <ServerForm state={state} label={t('moved')}>
      <ComboField
        name="eventId"
        label={t('event')}
        options={events.map(({ eventId, title, subjectLabel, occurredOn }) => ({
          value: eventId,
          text: [titleOf(title, locale), subjectLabel, t('onNow', { date: formatDate(occurredOn, locale, { weekday: false }) })].filter(Boolean).join(' · '),
        }))}
      />
      <div className="form-row">
        <DateField name="occurredOn" label={t('date')} />
        {chosen?.occurredAt && <TimeField name="time" label={t('time')} hint={t('onNow', { date: formatTime(chosen.occurredAt, chosen.timeZone ?? homeZone) })} optional />}
      </div>
      <CheckboxField name="never" label={t('never')} />
      <FormButtons submit={t('compare')} busy={state.busy} />
    </ServerForm>
  );
}
