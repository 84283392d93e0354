import type { CaseDocument } from '@contract/documents';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadVersion } from '../../api/documents.js';
import { FileField } from '../../ui/form/file-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshDocuments } from './refresh-documents.js';

interface NewVersionFormProps {
  readonly document: CaseDocument;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

interface Values {
  readonly file: File | null;
  readonly reason: string;
}

/** Puts a new version after the one that is shown, with the reason for it. */
export function NewVersionForm({ document, onDone, onCancel }: NewVersionFormProps): ReactElement {
  const { t } = useTranslation('files');
  const client = useQueryClient();
  const state = useServerForm<Values, CaseDocument | null>({
    defaultValues: { file: null, reason: '' },
    // The form does not go without a file; the check keeps the types honest.
    submit: ({ file, reason }, key) => (file ? uploadVersion(document, { file, reason }, key) : Promise.resolve(null)),
    onDone: (added) => {
      toasterState.show({ key: 'saved' });
      void refreshDocuments(client, document).then(() => onDone(added?.id ?? document.id));
    },
    onStale: () => void refreshDocuments(client, document),
  });
  return (
    <ServerForm state={state} label={t('version.add')}>
      <FileField name="file" label={t('version.file')} />
      <TextArea name="reason" label={t('version.reason')} rows={2} />
      <FormButtons submit={t('version.add')} busy={state.busy} onCancel={onCancel} />
    </ServerForm>
  );
}
