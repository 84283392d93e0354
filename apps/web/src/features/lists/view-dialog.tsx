import type { ListName, ListView, ListViewState } from '@contract/lists';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { changeView, listViewsQuery, removeView, saveView } from '../../api/lists.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useMe } from '../session/use-me.js';

interface ViewDialogProps {
  readonly list: ListName;
  readonly state: ListViewState;
  /** The view that is looked at, as it is or narrowed further. */
  readonly last: ListView | undefined;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** Keeps the list as it stands under a name; one's own view under its own name is replaced. */
export function ViewDialog({ list, state, last, onClose, onSaved }: ViewDialogProps): ReactElement {
  const { t } = useTranslation('lists');
  const client = useQueryClient();
  const { units } = useMe();
  const own = last?.own ? last : undefined;
  const ended = (key: 'viewSaved' | 'viewRemoved', id: string): void => {
    toasterState.show({ key });
    onSaved(id);
    onClose();
    void client.invalidateQueries(listViewsQuery(list));
  };
  const form = useServerForm({
    defaultValues: { name: own?.name ?? '', unitId: own?.unit?.id ?? '' },
    submit: async ({ name, unitId }, key) => {
      const body = { name, state, ...(unitId === '' ? {} : { unitId }) };
      if (own && name.trim() === own.name) {
        await changeView(own, body, key);
        return own.id;
      }
      return (await saveView({ ...body, list }, key)).id;
    },
    onDone: (id) => ended('viewSaved', id),
    onStale: () => void client.invalidateQueries(listViewsQuery(list)),
  });
  const removal = useMutation({ mutationFn: (view: ListView) => removeView(view, idempotencyKey()), onSuccess: () => ended('viewRemoved', '') });
  const sameName = own !== undefined && form.form.watch('name').trim() === own.name;
  return (
    <Dialog title={t('view.save')} onClose={onClose} dirty={form.form.formState.isDirty}>
      <p>{t('view.what')}</p>
      <ServerForm state={form}>
        <TextField name="name" label={t('view.name')} hint={t('view.nameHint')} maxLength={60} />
        <SelectField name="unitId" label={t('view.unit')} optional placeholder={t('view.private')} options={units.map(({ id, name }) => ({ value: id, text: name }))} />
        <FormButtons submit={t(sameName ? 'view.update' : 'view.save')} busy={form.busy} onCancel={onClose} />
      </ServerForm>
      {own && (
        <Button look="link" busy={removal.isPending} onClick={() => removal.mutate(own)}>
          {t('view.remove')}
        </Button>
      )}
    </Dialog>
  );
}
