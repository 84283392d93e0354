import type { CaseFile, MemberRequest } from '@contract/cases';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addMember } from '../../api/cases.js';
import { directoryQuery } from '../../api/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from './refresh-case.js';

interface MemberDialogProps {
  readonly caseId: string;
  /** Whose role is given anew; null: somebody is added. */
  readonly member: CaseFile['members'][number] | null;
  readonly onClose: () => void;
}

const roles: readonly MemberRequest['roleInCase'][] = ['lead', 'handler', 'observer'];

/** Lets somebody work on the case, or gives them another role in it. */
export function MemberDialog({ caseId, member, onClose }: MemberDialogProps): ReactElement {
  const { t } = useTranslation('cases');
  const client = useQueryClient();
  const { data: directory } = useQuery({ ...directoryQuery, enabled: member === null });
  const state = useServerForm({
    defaultValues: { userId: member?.id ?? '', roleInCase: (member?.roleInCase ?? 'handler') as MemberRequest['roleInCase'] },
    submit: (values, key) => addMember(caseId, { ...values, ...(member && { replaces: member.membershipId }) }, key),
    onStale: () => void refreshCase(client, caseId),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCase(client, caseId);
    },
  });
  return (
    <Dialog title={member ? t('members.changeOf', { name: member.name }) : t('members.add')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        {member === null && <ComboField name="userId" label={t('members.person')} options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))} />}
        <SelectField name="roleInCase" label={t('members.role')} options={roles.map((role) => ({ value: role, text: t(`members.${role}`) }))} />
        <FormButtons submit={member ? t('members.change') : t('members.add')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
