import type { BulkAct } from '@contract/lists';
import type { ItemFilter } from '@contract/items';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { beginBulk } from '../../api/lists.js';
import { useLocale } from '../../i18n/use-locale.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { useOptions } from '../reference/use-options.js';
import { useReference } from '../reference/use-reference.js';
import { BulkEditFields } from './bulk-edit-fields.js';
import { type BulkEditValues, editOf, noEdit } from './bulk-edit-values.js';

interface BulkEditDialogProps {
  readonly which: { readonly itemIds: readonly string[] } | { readonly matching: ItemFilter };
  /** How many these are, in words. */
  readonly sentence: string;
  /** The classes among them, as far as is known; the others are refused row by row. */
  readonly classes: readonly string[];
  readonly onClose: () => void;
}

/** Sets some facts of many items of one class; the page of the report says of each what came of it. */
export function BulkEditDialog({ which, sentence, classes, onClose }: BulkEditDialogProps): ReactElement {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const navigate = useNavigate();
  const { assetClasses } = useReference();
  const options = useOptions('assetClasses', classes.length > 0 ? classes : undefined);
  const state = useServerForm<BulkEditValues, BulkAct>({
    defaultValues: noEdit(classes.length === 1 ? (classes[0] ?? '') : ''),
    submit: (values, key) => beginBulk({ kind: 'edit', ...which, edit: editOf(values, assetClasses.find(({ id }) => id === values.assetClass)?.fields ?? [], locale) }, key),
    toPath: (path) => path.replace(/^edit\./, ''),
    onDone: ({ id }) => void navigate({ to: '/reeksen/$bulkId', params: { bulkId: id } }),
  });
  const assetClass = state.form.watch('assetClass');
  return (
    <Dialog title={t('bulk.editTitle')} onClose={onClose} shape="wide" dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{sentence}</p>
        <SelectField name="assetClass" label={t('bulk.class')} hint={t('bulk.classHint')} options={options} />
        {assetClass !== '' && <BulkEditFields key={assetClass} assetClass={assetClass} />}
        <TextArea name="reason" label={t('bulk.editReason')} hint={t('bulk.editReasonHint')} rows={2} />
        <p>{t('bulk.editEach')}</p>
        <FormButtons submit={t('bulk.edit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
