import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadDocument } from '../../api/documents.js';
import { Card } from '../../ui/card.js';
import { FileField } from '../../ui/form/file-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';
import { useOptions } from '../reference/use-options.js';

interface DocumentUploadProps {
  readonly caseId: string;
}

interface UploadValues {
  readonly file: File | null;
  readonly title: string;
  readonly kind: string;
}

/** Adds a document to a case. */
export function DocumentUpload({ caseId }: DocumentUploadProps): ReactElement {
  const { t } = useTranslation('cases');
  const client = useQueryClient();
  const kinds = useOptions('documentKinds');
  const state = useServerForm<UploadValues, unknown>({
    defaultValues: { file: null, title: '', kind: '' },
    submit: ({ file, title, kind }, key) => {
      // The form does not go without a file; the check keeps the types honest.
      if (!file) return Promise.resolve();
      return uploadDocument(caseId, { file, title, kind }, key);
    },
    onDone: () => {
      state.form.reset();
      toasterState.show({ key: 'documentAdded' });
      void refreshCase(client, caseId);
    },
  });
  return (
    <Card title={t('documents.add')}>
      <ServerForm state={state} label={t('documents.add')}>
        <FileField name="file" label={t('documents.file')} hint={t('documents.fileHint')} />
        <div className="form-row">
          <TextField name="title" label={t('documents.name')} maxLength={200} />
          <SelectField name="kind" label={t('documents.kind')} options={kinds} />
        </div>
        <FormButtons submit={t('documents.add')} busy={state.busy} />
      </ServerForm>
    </Card>
  );
}
