import type { StockCountShown } from '@contract/custody';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { stopCount } from '../../api/counts.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { refreshCount } from './refresh-count.js';

interface StopCountDialogProps {
  readonly count: StockCountShown;
  readonly onClose: () => void;
}

/** Breaks off a count that should not have been started; nothing comes of it. */
export function StopCountDialog({ count, onClose }: StopCountDialogProps): ReactElement {
  const { t } = useTranslation('counts');
  const client = useQueryClient();
  const state = useServerForm({
    defaultValues: { reason: '' },
    submit: ({ reason }, key) => stopCount(count.id, count.version, reason, key),
    onDone: () => {
      onClose();
      void refreshCount(client, count.id);
    },
    onStale: () => void refreshCount(client, count.id),
  });
  return (
    <Dialog title={t('stop.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('stop.what')}</p>
        <TextArea name="reason" label={t('stop.reason')} rows={2} />
        <FormButtons submit={t('stop.open')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
