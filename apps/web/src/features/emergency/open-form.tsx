import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { openInEmergency } from '../../api/emergency.js';
import { Card } from '../../ui/card.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';

const HOURS = [1, 2, 4, 8];

/** Opens a case of others by its number, and goes there. */
export function OpenForm(): ReactElement {
  const { t } = useTranslation('emergency');
  const client = useQueryClient();
  const navigate = useNavigate();
  const state = useServerForm<{ readonly reference: string; readonly hours: string; readonly reason: string }, { readonly caseId: string }>({
    defaultValues: { reference: '', hours: '1', reason: '' },
    submit: ({ reference, hours, reason }, key) => openInEmergency({ reference: reference.trim(), hours: Number(hours), reason }, key),
    onDone: ({ caseId }) => {
      void client.invalidateQueries({ queryKey: ['emergency'] });
      void navigate({ to: '/dossiers/$caseId', params: { caseId } });
    },
  });
  return (
    <Card title={t('openTitle')}>
      <ServerForm state={state}>
        <TextField name="reference" label={t('reference')} hint={t('referenceHint')} maxLength={40} />
        <SelectField name="hours" label={t('hours')} options={HOURS.map((count) => ({ value: `${count}`, text: t('hour', { count }) }))} />
        <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} />
        <FormButtons submit={t('open')} busy={state.busy} danger />
      </ServerForm>
    </Card>
  );
}
