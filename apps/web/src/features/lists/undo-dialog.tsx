import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';

interface UndoDialogProps {
  readonly onUndo: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a bulk act is undone; the reason stands with each thing that is put back. */
export function UndoDialog({ onUndo, onClose }: UndoDialogProps): ReactElement {
  const { t } = useTranslation('lists');
  const state = useServerForm({ defaultValues: { reason: '' }, submit: ({ reason }) => Promise.resolve(reason), onDone: onUndo });
  return (
    <Dialog title={t('bulk.undo')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('bulk.undoWhat')}</p>
        <TextArea name="reason" label={t('bulk.undoReason')} rows={2} />
        <FormButtons submit={t('bulk.undo')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
