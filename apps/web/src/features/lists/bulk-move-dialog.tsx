import type { BulkAct } from '@contract/lists';
import type { ItemFilter } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../../api/custody.js';
import { beginBulk } from '../../api/lists.js';
import { serverNow } from '../../api/server-clock.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { PlaceField } from '../custody/place-field.js';

interface BulkMoveDialogProps {
  /** The chosen items, or all that a filter lets through. */
  readonly which: { readonly itemIds: readonly string[] } | { readonly matching: ItemFilter };
  /** How many these are, in words. */
  readonly sentence: string;
  readonly onClose: () => void;
}

interface Values {
  readonly toPlaceId: string;
  readonly heldBy: string;
  readonly reason: string;
}

/** Moves many items to one place; the page of the report carries it out and says of each what came of it. */
export function BulkMoveDialog({ which, sentence, onClose }: BulkMoveDialogProps): ReactElement {
  const { t } = useTranslation(['lists', 'custody']);
  const navigate = useNavigate();
  const { data: places } = useQuery(placesQuery());
  const state = useServerForm<Values, BulkAct>({
    defaultValues: { toPlaceId: '', heldBy: '', reason: '' },
    submit: ({ toPlaceId, heldBy, reason }, key) =>
      beginBulk({ kind: 'move', ...which, move: { toPlaceId, movedAt: new Date(serverNow()).toISOString(), ...given({ heldBy, reason }) } }, key),
    toPath: (path) => path.replace(/^move\./, ''),
    onDone: ({ id }) => void navigate({ to: '/reeksen/$bulkId', params: { bulkId: id } }),
  });
  const kind = places?.find(({ id }) => id === state.form.watch('toPlaceId'))?.kind;
  return (
    <Dialog title={t('lists:bulk.moveTitle')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{sentence}</p>
        <PlaceField name="toPlaceId" label={t('custody:move.to')} />
        {(kind === 'holder' || kind === 'partner') && <TextField name="heldBy" label={t('custody:move.heldBy')} maxLength={200} />}
        <TextField name="reason" label={t('custody:move.reason')} optional maxLength={500} />
        <p>{t('lists:bulk.each')}</p>
        <FormButtons submit={t('lists:bulk.move')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
