import type { MemberRequest } from '@contract/cases';
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
  readonly onClose: () => void;
}

const roles: readonly MemberRequest['roleInCase'][] = ['lead', 'handler', 'observer'];

/** Lets somebody work on the case. */
export function MemberDialog({ caseId, onClose }: MemberDialogProps): ReactElement {
  const { t } = useTranslation('cases');
  const client = useQueryClient();
  const { data: directory } = useQuery(directoryQuery);
  const state = useServerForm({
    defaultValues: { userId: '', roleInCase: 'handler' as MemberRequest['roleInCase'] },
    submit: (values, key) => addMember(caseId, values, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCase(client, caseId);
    },
  });
  return (
    <Dialog title={t('members.add')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <ComboField
          name="userId"
          label={t('members.person')}
          options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        />
        <SelectField name="roleInCase" label={t('members.role')} options={roles.map((role) => ({ value: role, text: t(`members.${role}`) }))} />
        <FormButtons submit={t('members.add')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
