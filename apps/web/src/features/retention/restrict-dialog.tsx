import type { RestrictCaseRequest } from '@contract/retention';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseRestrictionsQuery, caseRetentionQuery, restrictCase } from '../../api/retention.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';

interface RestrictDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

const GROUNDS = ['accuracy-contested', 'needed-as-evidence', 'removed'] as const;

/** Restricts a case: from now on it exists only for who may lift that. */
export function RestrictDialog({ caseId, onClose }: RestrictDialogProps): ReactElement {
  const { t } = useTranslation('retention');
  const client = useQueryClient();
  const state = useServerForm<{ readonly ground: string; readonly reason: string }, unknown>({
    defaultValues: { ground: '', reason: '' },
    submit: ({ ground, reason }, key) => restrictCase(caseId, { ground: ground as RestrictCaseRequest['ground'], reason }, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      for (const { queryKey } of [caseRestrictionsQuery(caseId), caseRetentionQuery(caseId)]) void client.invalidateQueries({ queryKey });
      void refreshCase(client, caseId);
    },
  });
  return (
    <Dialog title={t('restriction.place')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p className="muted">{t('restriction.what')}</p>
        <SelectField name="ground" label={t('restriction.ground')} options={GROUNDS.map((ground) => ({ value: ground, text: t(`ground.${ground}`) }))} />
        <TextArea name="reason" label={t('hold.reason')} rows={2} />
        <FormButtons submit={t('restriction.place')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
