import type { DestructionList, WithdrawListRequest } from '@contract/retention';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawList } from '../../api/retention.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface WithdrawListDialogProps {
  readonly list: DestructionList;
  readonly onClose: () => void;
}

/** Takes a list back before it has both signatures; its cases can stand on another. */
export function WithdrawListDialog({ list, onClose }: WithdrawListDialogProps): ReactElement {
  const { t } = useTranslation('retention');
  const client = useQueryClient();
  const refresh = (): void => void client.invalidateQueries({ queryKey: ['destruction'] });
  const state = useServerForm<WithdrawListRequest, unknown>({
    defaultValues: { reason: '' },
    submit: (values, key) => withdrawList(list.id, list.version, values, key),
    onStale: refresh,
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      refresh();
    },
  });
  return (
    <Dialog title={t('lists.withdraw')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <TextArea name="reason" label={t('hold.reason')} rows={2} />
        <FormButtons submit={t('lists.withdraw')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
