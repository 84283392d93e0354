import type { CaseFile } from '@contract/cases';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { recordEvent } from '../../api/cases.js';
import { caseRequestsQuery } from '../../api/cross-border.js';
import { searchItems } from '../../api/items.js';
import { useLocale } from '../../i18n/use-locale.js';
import { homeZone } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { DocumentSelect } from '../documents/document-select.js';
import { CaseAtHand } from '../fields/case-at-hand.js';
import { SpecField } from '../fields/spec-field.js';
import { readDetails, type TypedDetails } from '../fields/typed-details.js';
import { useReference } from '../reference/use-reference.js';
import { useMe } from '../session/use-me.js';
import { factSubjects, readSubject } from './fact-subjects.js';
import { refreshCase } from './refresh-case.js';

interface RecordFactDialogProps {
  readonly file: CaseFile;
  /** The item the fact is about, when it is recorded from the page of an item. */
  readonly itemId?: string;
  readonly onClose: () => void;
}

interface FactValues {
  readonly type: string;
  readonly subject: string;
  readonly occurredOn: string;
  readonly time: string;
  readonly documentId: string;
  readonly reason: string;
  readonly data: TypedDetails;
}

/** Records what happened in law: the fact from which deadlines are computed. */
export function RecordFactDialog({ file, itemId, onClose }: RecordFactDialogProps): ReactElement {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const client = useQueryClient();
  const { legalFacts } = useReference();
  const { serverToday } = useMe();
  const items = useQuery({
    queryKey: ['items', 'choose', file.id],
    queryFn: ({ signal }) => searchItems({ caseId: file.id, sort: 'reference', limit: 200 }, signal),
  });
  const requests = useQuery(caseRequestsQuery(file.id));
  const state = useServerForm<FactValues, void>({
    defaultValues: { type: '', subject: itemId ? `item ${itemId}` : '', occurredOn: serverToday, time: '', documentId: '', reason: '', data: {} },
    submit: ({ type, subject, occurredOn, time, documentId, reason, data }, key) => {
      const fields = legalFacts.find(({ id }) => id === type)?.fields ?? [];
      const moment = time ? { occurredAt: wallTime(occurredOn, time), timeZone: homeZone } : {};
      const details = { data: readDetails(fields, data, locale) };
      return recordEvent(file.id, { type, ...readSubject(subject, file.id), occurredOn, ...moment, ...given({ documentId, reason }), ...details }, key);
    },
    toPath: (path) => path.replace(/^subject(Id|Type)$/, 'subject').replace(/^occurredAt$/, 'time'),
    onDone: () => {
      toasterState.show({ key: 'factRecorded' });
      onClose();
      void refreshCase(client, file.id, itemId ? [itemId] : []);
    },
  });
  const type = state.form.watch('type');
  const fact = legalFacts.find(({ id }) => id === type);
  const subjects = factSubjects(t, file, fact?.subjects ?? [], items.data?.rows ?? [], requests.data ?? []);
  return (
    <Dialog title={t('fact.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <CaseAtHand value={file.id}>
      <ServerForm state={state}>
        <ComboField
          name="type"
          label={t('fact.type')}
          hint={t('fact.typeHint')}
          options={legalFacts.map(({ id, title }) => ({ value: id, text: title[locale] }))}
        />
        {fact && <SelectField name="subject" label={t('fact.subject')} options={subjects} />}
        <div className="form-row">
          <DateField name="occurredOn" label={t('fact.on')} max={serverToday} />
          {fact?.needsTime && <TimeField name="time" label={t('fact.time')} hint={t('fact.zone')} />}
        </div>
        {fact?.fields.map((spec) => (
          <SpecField key={spec.name} spec={spec} name={`data.${spec.name}`} />
        ))}
        <DocumentSelect caseId={file.id} />
        <TextArea name="reason" label={t('fact.reason')} rows={2} optional />
        <FormButtons submit={t('fact.record')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
      </CaseAtHand>
    </Dialog>
  );
}
