import type { Import } from '@contract/transfer';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { importsQuery, startImport } from '../../api/imports.js';
import { Card } from '../../ui/card.js';
import { FileField } from '../../ui/form/file-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { useMe } from '../session/use-me.js';

interface StartValues {
  readonly file: File | null;
  readonly unitId: string;
}

/** Drop a file and say for which unit; nothing is written until the preview is confirmed. */
export function StartImport(): ReactElement {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { units } = useMe();
  const state = useServerForm<StartValues, Import | null>({
    defaultValues: { file: null, unitId: units[0]?.id ?? '' },
    submit: ({ file, unitId }, key) => (file ? startImport(file, unitId, key) : Promise.resolve(null)),
    onDone: (started) => {
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
      if (started) void navigate({ to: '/import/$importId', params: { importId: started.id } });
    },
  });
  return (
    <Card title={t('start.title')}>
      <ServerForm state={state} label={t('start.title')}>
        <FileField name="file" label={t('start.file')} hint={t('start.fileHint')} accept=".csv,.xlsx,.txt,text/csv" />
        <SelectField
          name="unitId"
          label={t('start.unit')}
          options={units.map(({ id, name }) => ({ value: id, text: name }))}
          className="field-narrow"
        />
        <FormButtons submit={t('start.submit')} busy={state.busy} />
      </ServerForm>
    </Card>
  );
}
