import type { AskedApprovalOfStep, Item, ItemTransitionOffer } from '@contract/items';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { askApproval } from '../../api/items.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { given } from '../../ui/form/given.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshApprovals } from '../approvals/refresh-approvals.js';
import { DocumentSelect } from '../documents/document-select.js';
import { useOptions } from '../reference/use-options.js';
import { useWords } from '../reference/use-words.js';

interface AskApprovalDialogProps {
  readonly item: Item;
  readonly offer: ItemTransitionOffer;
  readonly onClose: () => void;
}

interface AskValues {
  readonly ground: string;
  readonly documentId: string;
  readonly reason: string;
}

/** Asks for a step by which the thing leaves for good: a second person approves exactly this, a third carries it out. */
export function AskApprovalDialog({ item, offer, onClose }: AskApprovalDialogProps): ReactElement {
  const { t } = useTranslation('items');
  const word = useWords();
  const client = useQueryClient();
  const grounds = useOptions('legalBases', offer.grounds);
  const refresh = (): void => void refreshApprovals(client, { caseId: item.caseId, itemId: item.id });
  const state = useServerForm<AskValues, AskedApprovalOfStep>({
    defaultValues: { ground: offer.grounds.length === 1 ? (offer.grounds[0] ?? '') : '', documentId: '', reason: '' },
    submit: ({ ground, documentId, reason }, key) => askApproval(item.id, item.version, { action: offer.action, ground, reason, ...given({ documentId }) }, key),
    onStale: refresh,
    onDone: () => {
      toasterState.show({ key: 'awaitsApproval' });
      onClose();
      refresh();
    },
  });
  return (
    <Dialog title={t('ask.title', { step: word('itemActions', offer.action) })} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>
          {item.reference} {item.description}
        </p>
        <p className="muted">{t('ask.what')}</p>
        <SelectField name="ground" label={t('step.ground')} options={grounds} />
        <DocumentSelect caseId={item.caseId} label={t('ask.document')} />
        <TextArea name="reason" label={t('step.reason')} rows={2} />
        <FormButtons submit={t('ask.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
