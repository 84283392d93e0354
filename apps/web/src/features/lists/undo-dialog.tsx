import type { BulkAct, BulkKind } from '@contract/lists';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { bulkQuery, undoBulk } from '../../api/lists.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';

interface UndoDialogProps {
  readonly act: BulkAct;
  readonly onDone: (act: BulkAct) => void;
  readonly onClose: () => void;
}

const WHAT_IT_DOES = { move: 'bulk.undoWhat', edit: 'bulk.undoEdit', decide: 'bulk.undoDecide' } as const satisfies Readonly<Record<BulkKind, string>>;

/** Asks why a bulk act is undone; the reason stands with each thing that is put back. */
export function UndoDialog({ act, onDone, onClose }: UndoDialogProps): ReactElement {
  const { t } = useTranslation('lists');
  const client = useQueryClient();
  const state = useServerForm<{ readonly reason: string }, BulkAct>({
    defaultValues: { reason: '' },
    submit: ({ reason }, key) => undoBulk(act, { reason }, key),
    onDone,
    onStale: () => void client.invalidateQueries({ queryKey: bulkQuery(act.id).queryKey }),
  });
  return (
    <Dialog title={t('bulk.undo')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t(WHAT_IT_DOES[act.kind])}</p>
        <TextArea name="reason" label={t('bulk.undoReason')} rows={2} />
        <FormButtons submit={t('bulk.undo')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
