import type { Composition, Item } from '@contract/items';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { arrangeItem, itemsOfCaseQuery } from '../../api/lots.js';
import { Dialog } from '../../ui/dialog.js';
import { ComboField } from '../../ui/form/combo-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useReference } from '../reference/use-reference.js';
import { refreshLots } from './refresh-lots.js';

interface ArrangeDialogProps {
  readonly item: Item;
  readonly parent: Composition['parent'];
  readonly onClose: () => void;
}

/** Says in which thing of its case an item lies, or of which it is a part; or takes it out. */
export function ArrangeDialog({ item, parent, onClose }: ArrangeDialogProps): ReactElement {
  const { t } = useTranslation('lots');
  const client = useQueryClient();
  const { itemStates } = useReference();
  const { data } = useQuery(itemsOfCaseQuery(item.caseId));
  const over = new Set(itemStates.filter(({ terminal }) => terminal).map(({ id }) => id));
  const state = useServerForm({
    defaultValues: { bond: (parent?.bond ?? 'contents') as 'contents' | 'part' | 'none', parentId: parent?.id ?? '', reason: '' },
    submit: ({ bond, parentId, reason }, key) =>
      arrangeItem(item.id, item.version, { ...(bond === 'none' ? { parentId: null } : { parentId, bond }), ...given({ reason: reason.trim() }) }, key),
    onStale: () => void refreshLots(client, item.caseId, [item.id]),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshLots(client, item.caseId, [item.id]);
    },
  });
  const options = (data ?? []).filter(({ id, status }) => id !== item.id && !over.has(status)).map(({ id, reference, description }) => ({ value: id, text: `${reference} ${description}` }));
  return (
    <Dialog title={t('arrange.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('arrange.what')}</p>
        <SelectField
          name="bond"
          label={t('arrange.bond')}
          options={[{ value: 'contents', text: t('bond.contents') }, { value: 'part', text: t('bond.part') }, ...(parent ? [{ value: 'none', text: t('arrange.out') }] : [])]}
        />
        {state.form.watch('bond') !== 'none' && (data ? <ComboField name="parentId" label={t('arrange.parent')} options={options} /> : <Skeleton />)}
        <TextField name="reason" label={t('reason')} optional maxLength={500} />
        <FormButtons submit={t('arrange.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
