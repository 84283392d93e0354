import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { setDeadline } from '../../api/deadlines.js';
import { searchItems } from '../../api/items.js';
import { directoryQuery } from '../../api/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useMe } from '../session/use-me.js';
import { DeadlineEndFields, endOf, endPath } from './deadline-end-fields.js';

interface SetDeadlineDialogProps {
  readonly caseId: string;
  readonly itemId?: string;
  readonly onClose: () => void;
}

/** Sets a deadline by hand, on a case or one of its items: what, until when, whose, and why. */
export function SetDeadlineDialog({ caseId, itemId, onClose }: SetDeadlineDialogProps): ReactElement {
  const { t } = useTranslation('handling');
  const client = useQueryClient();
  const { id: me } = useMe();
  const { data: directory } = useQuery(directoryQuery);
  const { data: items } = useQuery({
    queryKey: ['items', 'choose', caseId],
    queryFn: ({ signal }) => searchItems({ caseId, sort: 'reference', limit: 200 }, signal),
    enabled: itemId === undefined,
  });
  const state = useServerForm({
    defaultValues: { title: '', day: '', time: '', reminders: 'R-14', ownerId: me, itemId: itemId ?? '', reason: '' },
    submit: ({ title, day, time, reminders, ownerId, itemId: about, reason }, key) =>
      setDeadline(caseId, { title, reminders, ownerId, reason, ...endOf({ day, time }), ...given({ itemId: about }) }, key),
    toPath: endPath,
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: ['deadlines'] });
    },
  });
  return (
    <Dialog title={t('set.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <p className="muted">{t('set.intro')}</p>
      <ServerForm state={state} label={t('set.title')}>
        <TextField name="title" label={t('set.what')} />
        <DeadlineEndFields />
        {itemId === undefined && (
          <ComboField name="itemId" label={t('set.item')} optional options={(items?.rows ?? []).map(({ id, reference, description }) => ({ value: id, text: `${reference} ${description}` }))} />
        )}
        <ComboField name="ownerId" label={t('set.owner')} options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))} />
        <TextArea name="reason" label={t('set.reason')} rows={2} />
        <FormButtons submit={t('set.save')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
