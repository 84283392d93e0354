import type { ItemCustody } from '@contract/custody';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { reportMissing } from '../../api/custody.js';
import { serverNow } from '../../api/server-clock.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { refreshCustody } from './refresh-custody.js';

interface MissingDialogProps {
  readonly custody: ItemCustody;
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Says that an item is not in its place: from then on it has none, and someone looks for it. */
export function MissingDialog({ custody, caseId, onClose }: MissingDialogProps): ReactElement {
  const { t } = useTranslation('custody');
  const client = useQueryClient();
  const { itemId, placeId, path } = custody;
  const state = useServerForm({
    defaultValues: { reason: '' },
    submit: ({ reason }, key) => reportMissing(itemId, { fromPlaceId: placeId ?? '', noticedAt: new Date(serverNow()).toISOString(), reason }, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshCase(client, caseId, [itemId]);
      void refreshCustody(client, [itemId]);
    },
  });
  return (
    <Dialog title={t('missing.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('missing.what', { place: path })}</p>
        <TextArea name="reason" label={t('missing.reason')} rows={2} />
        <FormButtons submit={t('missing.open')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
