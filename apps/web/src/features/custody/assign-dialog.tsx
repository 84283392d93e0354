import type { UnplacedRow } from '@contract/custody';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { assignUnplaced } from '../../api/custody.js';
import { directoryQuery } from '../../api/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCustody } from './refresh-custody.js';

interface AssignDialogProps {
  readonly item: UnplacedRow;
  readonly onClose: () => void;
}

/** Puts an item without a place on the list of someone. */
export function AssignDialog({ item: { itemId, owner }, onClose }: AssignDialogProps): ReactElement {
  const { t } = useTranslation('custody');
  const client = useQueryClient();
  const { data: directory } = useQuery(directoryQuery);
  const state = useServerForm({
    defaultValues: { ownerId: '' },
    submit: ({ ownerId }, key) => assignUnplaced(itemId, { ownerId, fromOwnerId: owner?.id ?? null }, key),
    onStale: () => void refreshCustody(client, [itemId]),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCustody(client, [itemId]);
    },
  });
  return (
    <Dialog title={t('unplaced.assign')} onClose={onClose}>
      <ServerForm state={state}>
        <ComboField name="ownerId" label={t('unplaced.owner')} options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))} />
        <FormButtons submit={t('unplaced.assign')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
