import type { CaseRestriction, LiftRestrictionRequest } from '@contract/retention';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseRestrictionsQuery, caseRetentionQuery, liftRestriction } from '../../api/retention.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';

interface LiftDialogProps {
  readonly caseId: string;
  readonly restriction: CaseRestriction;
  readonly onClose: () => void;
}

/** Lifts a restriction, with the reason: the case exists again for whom it existed for. */
export function LiftDialog({ caseId, restriction, onClose }: LiftDialogProps): ReactElement {
  const { t } = useTranslation('retention');
  const client = useQueryClient();
  const refresh = (): void => {
    for (const { queryKey } of [caseRestrictionsQuery(caseId), caseRetentionQuery(caseId)]) void client.invalidateQueries({ queryKey });
  };
  const state = useServerForm<LiftRestrictionRequest, unknown>({
    defaultValues: { reason: '' },
    submit: (values, key) => liftRestriction(restriction.id, restriction.version, values, key),
    onStale: refresh,
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      refresh();
      void refreshCase(client, caseId);
    },
  });
  return (
    <Dialog title={t('restriction.lift')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <TextArea name="reason" label={t('hold.reason')} rows={2} />
        <FormButtons submit={t('restriction.lift')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
