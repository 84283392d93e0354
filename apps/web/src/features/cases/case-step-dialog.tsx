import type { CaseFile } from '@contract/cases';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { moveCase } from '../../api/cases.js';
import { useLocale } from '../../i18n/use-locale.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { DocumentSelect } from '../documents/document-select.js';
import { CaseAtHand } from '../fields/case-at-hand.js';
import { SpecField } from '../fields/spec-field.js';
import { readDetails, type TypedDetails } from '../fields/typed-details.js';
import { useOptions } from '../reference/use-options.js';
import { useReference } from '../reference/use-reference.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import { refreshCase } from './refresh-case.js';

interface CaseStepDialogProps {
  readonly file: CaseFile;
  readonly action: string;
  readonly onClose: () => void;
}

interface StepValues {
  readonly occurredOn: string;
  readonly ground: string;
  readonly documentId: string;
  readonly reason: string;
  readonly data: TypedDetails;
}

/** A step in law of the case: when it happened, on what ground and paper, and what is stated with it. */
export function CaseStepDialog({ file, action, onClose }: CaseStepDialogProps): ReactElement {
  const { t } = useTranslation('cases');
  const word = useWords();
  const client = useQueryClient();
  const { serverToday } = useMe();
  const locale = useLocale();
  const { caseTransitions } = useReference();
  const statements = caseTransitions.find(({ id }) => id === action)?.statements ?? [];
  const grounds = useOptions('legalBases');
  const state = useServerForm<StepValues, void>({
    defaultValues: { occurredOn: serverToday, ground: '', documentId: '', reason: '', data: {} },
    submit: ({ occurredOn, data, ...rest }, key) =>
      moveCase(file.id, file.version, { action, occurredOn, ...given(rest), ...(statements.length > 0 && { data: readDetails(statements, data, locale) }) }, key),
    onStale: () => void refreshCase(client, file.id),
    onDone: () => {
      toasterState.show({ key: 'stepTaken' });
      onClose();
      void refreshCase(client, file.id);
    },
  });
  const open = state.problem?.open?.map((other) => word('caseTransitions', other)).join(', ');
  return (
    <Dialog title={word('caseTransitions', action)} onClose={onClose} dirty={state.form.formState.isDirty}>
      <CaseAtHand value={file.id}>
      <ServerForm state={state} {...(open ? { note: t('step.open', { open }) } : {})}>
        <DateField name="occurredOn" label={t('step.on')} max={serverToday} />
        <SelectField name="ground" label={t('step.ground')} options={grounds} optional />
        {statements.map((spec) => (
          <SpecField key={spec.name} spec={spec} name={`data.${spec.name}`} />
        ))}
        <DocumentSelect caseId={file.id} />
        <TextArea name="reason" label={t('step.reason')} optional />
        <FormButtons submit={word('caseTransitions', action)} busy={state.busy} onCancel={onClose} />
      </ServerForm>
      </CaseAtHand>
    </Dialog>
  );
}
