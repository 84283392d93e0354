import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { assign } from '../../api/deadlines.js';
import { directoryQuery } from '../../api/session.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import type { DeadlineFormProps } from './complete-form.js';

/** Hands a deadline to somebody else, with the reason. */
export function AssignForm({ deadline, onDone, onStale, onCancel }: DeadlineFormProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const { data: directory } = useQuery(directoryQuery);
  const state = useServerForm({
    defaultValues: { userId: deadline.assignee?.id ?? '', reason: '' },
    submit: (values, key) => assign(deadline.id, deadline.version, values, key),
    onStale,
    onDone,
  });
  return (
    <ServerForm state={state} label={t('acts.assign')}>
      <ComboField
        name="userId"
        label={t('column.assignee')}
        options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextArea name="reason" label={t('acts.reason')} rows={2} />
      <FormButtons submit={t('acts.assign')} busy={state.busy} onCancel={onCancel} />
    </ServerForm>
  );
}
