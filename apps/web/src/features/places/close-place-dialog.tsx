import type { Place } from '@contract/custody';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { closePlace } from '../../api/custody.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface ClosePlaceDialogProps {
  readonly place: Place;
  readonly onClose: () => void;
}

/** Closes a place; it stays known, because things stood in it. */
export function ClosePlaceDialog({ place, onClose }: ClosePlaceDialogProps): ReactElement {
  const { t } = useTranslation('places');
  const client = useQueryClient();
  const refresh = (): void => void client.invalidateQueries({ queryKey: ['places'] });
  const state = useServerForm({
    defaultValues: { reason: '' },
    submit: (values, key) => closePlace(place.id, place.version, values, key),
    onStale: refresh,
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      refresh();
    },
  });
  return (
    <Dialog title={t('close.title', { place: place.name })} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('close.what')}</p>
        <TextArea name="reason" label={t('close.reason')} rows={2} />
        <FormButtons submit={t('close.open')} busy={state.busy} onCancel={onClose} danger />
      </ServerForm>
    </Dialog>
  );
}
