import type { RightsOfPerson } from '@contract/access';
import type { CasesHandedOver } from '@contract/cases';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { handOverCases, rightsReportQuery } from '../../api/rights.js';
import { directoryQuery } from '../../api/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface HandOverDialogProps {
  readonly person: RightsOfPerson;
  readonly onClose: () => void;
}

/** Puts the open cases of somebody in other hands; of who left the memberships end as well. */
export function HandOverDialog({ person, onClose }: HandOverDialogProps): ReactElement {
  const { t } = useTranslation('rights');
  const client = useQueryClient();
  const { data: directory } = useQuery(directoryQuery);
  const receivers = (directory?.people ?? []).filter(({ id, roles }) => id !== person.id && roles.some((role) => person.roles.includes(role)));
  const state = useServerForm<{ readonly toId: string; readonly reason: string }, CasesHandedOver>({
    defaultValues: { toId: '', reason: '' },
    submit: (values, key) => handOverCases(person.id, { ...values, leaves: !person.active }, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: rightsReportQuery.queryKey });
    },
  });
  return (
    <Dialog title={t('handOver.of', { name: person.name })} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t(person.active ? 'handOver.what' : 'handOver.whatLeft')}</p>
        <ComboField name="toId" label={t('handOver.to')} options={receivers.map(({ id, name }) => ({ value: id, text: name }))} />
        <TextArea name="reason" label={t('handOver.reason')} rows={2} />
        <FormButtons submit={t('handOver.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
