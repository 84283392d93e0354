import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { rightsReportQuery, signReview } from '../../api/rights.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface SignDialogProps {
  readonly contentHash: string;
  readonly people: number;
  readonly onClose: () => void;
}

/** Signs for the report that is on the screen, by name. */
export function SignDialog({ contentHash, people, onClose }: SignDialogProps): ReactElement {
  const { t } = useTranslation('rights');
  const client = useQueryClient();
  const state = useServerForm({
    defaultValues: { note: '' },
    submit: ({ note }, key) => signReview({ contentHash, note }, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: rightsReportQuery.queryKey });
    },
  });
  return (
    <Dialog title={t('sign.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('sign.what', { count: people })}</p>
        <TextArea name="note" label={t('sign.note')} rows={3} />
        <FormButtons submit={t('sign.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
