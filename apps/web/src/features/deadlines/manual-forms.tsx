import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelDeadline, changeDeadline } from '../../api/deadlines.js';
import { formatTime } from '../../lib/format-date.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import type { DeadlineFormProps } from './complete-form.js';
import { DeadlineEndFields, endOf, endPath } from './deadline-end-fields.js';

/** Gives a deadline set by hand another end, other words or other reminders, with the reason. */
export function ChangeForm({ deadline, onDone, onStale, onCancel }: DeadlineFormProps): ReactElement {
  const { t } = useTranslation('handling');
  const { manual, dueOn, dueAt, toTheHour } = deadline;
  const state = useServerForm({
    defaultValues: { title: manual?.title ?? '', day: dueOn ?? '', time: toTheHour && dueAt ? formatTime(dueAt) : '', reminders: manual?.reminders ?? '', reason: '' },
    submit: ({ title, day, time, reminders, reason }, key) => changeDeadline(deadline.id, deadline.version, { title, reminders, reason, ...endOf({ day, time }) }, key),
    toPath: endPath,
    onStale,
    onDone,
  });
  return (
    <ServerForm state={state} label={t('set.change')}>
      <TextField name="title" label={t('set.what')} />
      <DeadlineEndFields />
      <TextArea name="reason" label={t('set.whyChange')} rows={2} />
      <FormButtons submit={t('set.change')} busy={state.busy} onCancel={onCancel} />
    </ServerForm>
  );
}

/** Takes a deadline set by hand away, with the reason; it stays on the timeline. */
export function CancelForm({ deadline, onDone, onStale, onCancel }: DeadlineFormProps): ReactElement {
  const { t } = useTranslation('handling');
  const state = useServerForm({
    defaultValues: { reason: '' },
    submit: ({ reason }, key) => cancelDeadline(deadline.id, deadline.version, reason, key),
    onStale,
    onDone,
  });
  return (
    <ServerForm state={state} label={t('set.cancel')}>
      <TextArea name="reason" label={t('set.whyCancel')} rows={2} />
      <FormButtons submit={t('set.cancel')} busy={state.busy} onCancel={onCancel} />
    </ServerForm>
  );
}
