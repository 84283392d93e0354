import type { Deadline } from '@contract/deadlines';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { complete, meetingActsQuery } from '../../api/deadlines.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { DocumentSelect } from '../documents/document-select.js';
import { useMe } from '../session/use-me.js';

export interface DeadlineFormProps {
  readonly deadline: Deadline;
  readonly onDone: () => void;
  readonly onStale: () => void;
  readonly onCancel: () => void;
}

/** Says by which act of the case a deadline was met, or how else, with the day and the reason. */
export function CompleteForm({ deadline, onDone, onStale, onCancel }: DeadlineFormProps): ReactElement {
  const { t } = useTranslation(['deadlines', 'handling']);
  const locale = useLocale();
  const { serverToday } = useMe();
  const acts = usePagedRows(useInfiniteQuery(meetingActsQuery(deadline.id)));
  const state = useServerForm({
    defaultValues: { actEventId: '', metOn: serverToday, documentId: '', reason: '' },
    submit: ({ actEventId, metOn, documentId, reason }, key) =>
      complete(deadline.id, deadline.version, { ...given({ actEventId, documentId, reason }), ...(actEventId ? {} : { metOn }) }, key),
    onStale,
    onDone,
  });
  const actEventId = state.form.watch('actEventId');
  const byAct = actEventId !== '';
  const isOfRule = acts.rows.some(({ id, ofRule }) => id === actEventId && ofRule);
  return (
    <ServerForm state={state} label={t('acts.complete')}>
      <SelectField
        name="actEventId"
        label={t('handling:complete.act')}
        hint={t(byAct && !isOfRule ? 'handling:complete.notOfRule' : 'handling:complete.actHint')}
        placeholder={t('handling:complete.noAct')}
        optional
        options={acts.rows.map(({ id, title, occurredOn, about }) => ({ value: id, text: [formatDate(occurredOn, locale, { weekday: false }), titleOf(title, locale), about].filter(Boolean).join(' · ') }))}
      />
      {acts.hasMore && (
        <Button look="link" onClick={acts.onMore} busy={acts.state === 'loading-more'}>
          {t('handling:complete.earlier')}
        </Button>
      )}
      {!byAct && <DateField name="metOn" label={t('acts.metOn')} max={serverToday} />}
      <DocumentSelect caseId={deadline.caseId} />
      <TextArea name="reason" label={t('acts.how')} rows={2} optional={isOfRule} />
      <FormButtons submit={t('acts.complete')} busy={state.busy} onCancel={onCancel} />
    </ServerForm>
  );
}
