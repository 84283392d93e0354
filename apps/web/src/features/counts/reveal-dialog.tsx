import type { StockCountShown } from '@contract/custody';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { revealCount } from '../../api/counts.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { refreshCount } from './refresh-count.js';

interface RevealDialogProps {
  readonly count: StockCountShown;
  readonly onClose: () => void;
}

/** Ends the blind part of a count: it cannot be hidden again. */
export function RevealDialog({ count, onClose }: RevealDialogProps): ReactElement {
  const { t } = useTranslation('counts');
  const client = useQueryClient();
  const state = useServerForm({
    defaultValues: {},
    submit: (_, key) => revealCount(count.id, count.version, key),
    onDone: () => {
      onClose();
      void refreshCount(client, count.id);
    },
    onStale: () => void refreshCount(client, count.id),
  });
  return (
    <Dialog title={t('reveal.title')} onClose={onClose}>
      <ServerForm state={state}>
        <p>{t('reveal.what')}</p>
        <FormButtons submit={t('reveal.open')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
