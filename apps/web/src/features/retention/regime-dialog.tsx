import type { CaseRetention, ChooseRegimeRequest } from '@contract/retention';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseRetentionQuery, chooseRegime } from '../../api/retention.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';

interface RegimeDialogProps {
  readonly caseId: string;
  readonly retention: CaseRetention;
  readonly onClose: () => void;
}

const REGIMES = ['wjsg', 'wpg-8', 'wpg-9', 'wpg-10', 'wpg-12', 'archive'] as const;

/** Says under which regime this case is kept, with the reason. */
export function RegimeDialog({ caseId, retention, onClose }: RegimeDialogProps): ReactElement {
  const { t } = useTranslation('retention');
  const client = useQueryClient();
  const refresh = (): void => void client.invalidateQueries({ queryKey: caseRetentionQuery(caseId).queryKey });
  const state = useServerForm<ChooseRegimeRequest, unknown>({
    defaultValues: { regime: retention.regime, reason: '' },
    submit: (values, key) => chooseRegime(caseId, retention.version, values, key),
    onStale: refresh,
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      refresh();
      void refreshCase(client, caseId);
    },
  });
  return (
    <Dialog title={t('ofCase.choose')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <SelectField name="regime" label={t('terms.regime')} options={REGIMES.map((regime) => ({ value: regime, text: t(`regime.${regime}`) }))} />
        <TextArea name="reason" label={t('hold.reason')} rows={2} />
        <FormButtons submit={t('ofCase.choose')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
