import type { Place } from '@contract/custody';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changePlace, openPlace } from '../../api/custody.js';
import { directoryQuery } from '../../api/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { PlaceField } from '../custody/place-field.js';
import { useOptions } from '../reference/use-options.js';

interface PlaceDialogProps {
  /** The place that changes; null for a new one. */
  readonly place: Place | null;
  readonly parentId: string;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

/** Kinds that lie in another place. */
const inner = ['room', 'rack', 'shelf', 'box'];

/** Adds a place, or changes one: its name, where it lies, and who answers for it. */
export function PlaceDialog({ place, parentId, onClose, onDone }: PlaceDialogProps): ReactElement {
  const { t } = useTranslation('places');
  const client = useQueryClient();
  const kinds = useOptions('placeKinds');
  const { data: directory } = useQuery(directoryQuery);
  const state = useServerForm({
    defaultValues: { kind: place?.kind ?? (parentId === '' ? 'site' : 'shelf'), name: place?.name ?? '', parentId, custodianId: place?.custodian?.id ?? '', note: place?.note ?? '', reason: '' },
    submit: async ({ kind, name, reason, ...values }, key) => {
      const rest = given(inner.includes(kind) ? values : { ...values, parentId: '' });
      if (place === null) return (await openPlace({ kind, name, ...rest }, key)).id;
      await changePlace(place.id, place.version, { name, ...rest, ...given({ reason }) }, key);
      return place.id;
    },
    onStale: () => void client.invalidateQueries({ queryKey: ['places'] }),
    onDone: (id) => {
      toasterState.show({ key: 'saved' });
      onClose();
      onDone(id);
      void client.invalidateQueries({ queryKey: ['places'] });
    },
  });
  const kind = state.form.watch('kind');
  return (
    <Dialog title={place === null ? t('add') : t('change')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        {place === null && <SelectField name="kind" label={t('kind')} options={kinds} />}
        {inner.includes(kind) && <PlaceField name="parentId" label={t('parent')} kinds={['site', ...inner]} />}
        <TextField name="name" label={t('name')} hint={t('nameHint')} maxLength={100} />
        <ComboField
          name="custodianId"
          label={t('custodian')}
          hint={t('custodianHint')}
          optional
          options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField name="note" label={t('note')} optional maxLength={500} />
        {place !== null && <TextField name="reason" label={t('reason')} optional maxLength={500} />}
        <FormButtons submit={place === null ? t('add') : t('save')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
