import type { Party, PartyKind, PartyRequest } from '@contract/cases';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addParty, correctParty } from '../../api/cases.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useOptions } from '../reference/use-options.js';
import { useMe } from '../session/use-me.js';
import { refreshCase } from './refresh-case.js';

interface PartyDialogProps {
  readonly caseId: string;
  /** The party to correct; null to add one. */
  readonly party: Party | null;
  readonly onClose: () => void;
}

/** Adds a person or organisation with its role in this case, or corrects one. */
export function PartyDialog({ caseId, party, onClose }: PartyDialogProps): ReactElement {
  const { t } = useTranslation('cases');
  const client = useQueryClient();
  const { serverToday } = useMe();
  const roles = useOptions('partyRoles');
  const state = useServerForm({
    defaultValues: {
      kind: (party?.kind ?? 'person') as PartyKind,
      name: party?.name ?? '',
      role: party?.role ?? '',
      birthDate: party?.birthDate ?? '',
      registrationNumber: party?.registrationNumber ?? '',
      note: party?.note ?? '',
      reason: '',
    },
    submit: ({ kind, name, role, birthDate, registrationNumber, note, reason }, key) => {
      const own = kind === 'person' ? given({ birthDate }) : given({ registrationNumber });
      const body: PartyRequest = { kind, name, role, ...own, ...given({ note, reason }) };
      return party ? correctParty(caseId, party, body, key) : addParty(caseId, body, key);
    },
    onStale: () => void refreshCase(client, caseId),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCase(client, caseId);
    },
  });
  const kind = state.form.watch('kind');
  const title = party ? t('people.correct') : t('people.add');
  return (
    <Dialog title={title} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <div className="form-row">
          <SelectField
            name="kind"
            label={t('people.kind')}
            options={[
              { value: 'person', text: t('people.person') },
              { value: 'organisation', text: t('people.organisation') },
            ]}
          />
          <SelectField name="role" label={t('people.role')} options={roles} />
        </div>
        <TextField name="name" label={t('people.name')} maxLength={200} />
        {kind === 'person' ? (
          <DateField name="birthDate" label={t('people.born')} optional max={serverToday} />
        ) : (
          <TextField name="registrationNumber" label={t('people.number')} optional maxLength={40} />
        )}
        <TextArea name="note" label={t('people.note')} rows={2} optional />
        {party && <TextArea name="reason" label={t('correct.reason')} hint={t('correct.reasonHint')} rows={2} />}
        <FormButtons submit={title} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
