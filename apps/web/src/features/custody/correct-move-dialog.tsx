import type { ItemCustody, ItemMove } from '@contract/custody';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { correctMove } from '../../api/custody.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { PlaceField } from './place-field.js';
import { refreshCustody } from './refresh-custody.js';

interface CorrectMoveDialogProps {
  readonly custody: ItemCustody;
  readonly move: ItemMove;
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Corrects a move by a new one, with the reason; what was said stays. */
export function CorrectMoveDialog({ custody, move, caseId, onClose }: CorrectMoveDialogProps): ReactElement {
  const { t } = useTranslation('custody');
  const client = useQueryClient();
  const { itemId, placeId } = custody;
  const state = useServerForm({
    defaultValues: { toPlaceId: '', heldBy: '', reason: '' },
    submit: ({ toPlaceId, heldBy, reason }, key) =>
      correctMove(move.id, { fromPlaceId: placeId, toPlaceId: toPlaceId === '' ? null : toPlaceId, movedAt: move.movedAt, reason, ...given({ heldBy }) }, key),
    toPath: (path) => path.replace(/^(movedAt|items\.0\.fromPlaceId|items\.0)$/, 'toPlaceId'),
    onDone: () => {
      toasterState.show({ key: 'corrected' });
      onClose();
      void refreshCase(client, caseId, [itemId]);
      void refreshCustody(client, [itemId]);
    },
  });
  return (
    <Dialog title={t('correct.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('correct.what', { number: move.number, place: move.toPath ?? t('nowhere') })}</p>
        <PlaceField name="toPlaceId" label={t('correct.to')} hint={t('correct.toHint')} optional />
        <TextField name="heldBy" label={t('move.heldBy')} optional maxLength={200} />
        <TextArea name="reason" label={t('correct.reason')} rows={2} />
        <FormButtons submit={t('correct.open')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
