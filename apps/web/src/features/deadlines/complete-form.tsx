import type { Deadline } from '@contract/deadlines';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { complete } from '../../api/deadlines.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { DocumentSelect } from '../documents/document-select.js';
import { useMe } from '../session/use-me.js';

export interface DeadlineFormProps {
  readonly deadline: Deadline;
  readonly onDone: () => void;
  readonly onStale: () => void;
  readonly onCancel: () => void;
}

/** Says that a deadline was met by something the rules cannot see. */
export function CompleteForm({ deadline, onDone, onStale, onCancel }: DeadlineFormProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const { serverToday } = useMe();
  const state = useServerForm({
    defaultValues: { metOn: serverToday, documentId: '', reason: '' },
    submit: ({ metOn, documentId, reason }, key) =>
      complete(deadline.id, deadline.version, { metOn, reason, ...given({ documentId }) }, key),
    onStale,
    onDone,
  });
  return (
    <ServerForm state={state} label={t('acts.complete')}>
      <DateField name="metOn" label={t('acts.metOn')} max={serverToday} />
      <DocumentSelect caseId={deadline.caseId} />
      <TextArea name="reason" label={t('acts.how')} rows={2} />
      <FormButtons submit={t('acts.complete')} busy={state.busy} onCancel={onCancel} />
    </ServerForm>
  );
}
