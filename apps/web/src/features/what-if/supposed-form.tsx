import type { WhatIfChoices } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { wallTime } from '../../lib/wall-time.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { useMe } from '../session/use-me.js';
import { readFields } from './read-fields.js';
import type { Supposition } from './supposition.js';

interface SupposedFormProps {
  readonly choices: WhatIfChoices;
  readonly onSuppose: (supposition: Supposition) => Promise<void>;
}

interface SupposedValues {
  readonly type: string;
  readonly subject: string;
  readonly occurredOn: string;
  readonly time: string;
  readonly data: Readonly<Record<string, string>>;
}

/** An event that may still happen, with what the rules tell apart in it. */
export function SupposedForm({ choices, onSuppose }: SupposedFormProps): ReactElement {
  const { t } = useTranslation('what-if');
  const locale = useLocale();
  const { serverToday } = useMe();
  const typeOf = (type: string): WhatIfChoices['types'][number] | undefined => choices.types.find((each) => each.type === type);
  const state = useServerForm<SupposedValues, void>({
    defaultValues: { type: '', subject: '', occurredOn: serverToday, time: '', data: {} },
    submit: async ({ type, subject, occurredOn, time, data }) => {
      const chosen = typeOf(type);
      const [subjectType = '', subjectId = ''] = subject.split(' ');
      await onSuppose({
        words: t('chipMoved', { event: chosen ? titleOf(chosen.title, locale) : type, date: `${formatDate(occurredOn, locale)}${time ? `, ${time}` : ''}` }),
        supposed: { type, subjectType, subjectId, occurredOn, ...(time ? { occurredAt: wallTime(occurredOn, time) } : {}), data: readFields(chosen?.fields ?? [], data) },
      });
    },
    toPath: (path) => path.replace(/^supposed\.\d+\./, '').replace(/^subject(Id|Type)$/, 'subject').replace(/^occurredAt$/, 'time'),
    onDone: () => undefined,
  });
  const chosen = typeOf(state.form.watch('type'));
  const subjects = choices.subjects.filter(({ subjectType }) => chosen?.subjectTypes.includes(subjectType));
  return (
    <ServerForm state={state} label={t('supposed')}>
      <ComboField name="type" label={t('event')} options={choices.types.map(({ type, title }) => ({ value: type, text: titleOf(title, locale) }))} />
      {chosen && <SelectField name="subject" label={t('subject')} options={subjects.map(({ subjectType, subjectId, label }) => ({ value: `${subjectType} ${subjectId}`, text: label ?? t('wholeCase') }))} />}
      <div className="form-row">
        <DateField name="occurredOn" label={t('date')} />
        <TimeField name="time" label={t('time')} optional />
      </div>
      {chosen?.fields.map(({ name, title, values }) => (
        <SelectField key={name} name={`data.${name}`} label={titleOf(title, locale)} optional placeholder={t('notSaid')} options={values.map(({ value, title: words }) => ({ value: String(value), text: titleOf(words, locale) }))} />
      ))}
      <FormButtons submit={t('compare')} busy={state.busy} />
    </ServerForm>
  );
}
