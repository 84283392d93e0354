import type { CsvSeparator, ExportFormat, ExportRequest, ExportedList, ListExport } from '@contract/lists';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askExport, exportFileUrl } from '../../api/lists.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { ExportProgress } from './export-progress.js';

interface ExportDialogProps {
  readonly list: ExportedList;
  readonly asked: Pick<ExportRequest, 'items' | 'cases' | 'log'>;
  readonly columns: readonly string[];
  readonly onClose: () => void;
}

const formats = ['csv', 'xlsx'] as const;
const separators = ['semicolon', 'comma', 'tab'] as const;

/** Lets the browser fetch a file by its address. */
function fetchFile(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

/** Takes the list out as a file, as it stands on the screen. */
export function ExportDialog({ list, asked, columns, onClose }: ExportDialogProps): ReactElement {
  const { t } = useTranslation('lists');
  const [begun, setBegun] = useState<ListExport | null>(null);
  const state = useServerForm<{ readonly format: string; readonly separator: string }, ListExport>({
    defaultValues: { format: 'xlsx', separator: 'semicolon' },
    submit: ({ format, separator }, key) => askExport({ list, columns, ...asked, format: format as ExportFormat, separator: separator as CsvSeparator }, key),
    onDone: (made) => {
      setBegun(made);
      fetchFile(exportFileUrl(made.id));
    },
  });
  return (
    <Dialog title={t('export.title')} onClose={onClose}>
      {begun ? (
        <ExportProgress begun={begun} onClose={onClose} />
      ) : (
        <ServerForm state={state}>
          <p>{t('export.what')}</p>
          <SelectField name="format" label={t('export.format')} options={formats.map((value) => ({ value, text: t(`export.${value}`) }))} />
          {state.form.watch('format') === 'csv' && (
            <SelectField name="separator" label={t('export.separator')} options={separators.map((value) => ({ value, text: t(`export.${value}`) }))} />
          )}
          <p>{t('export.logged')}</p>
          <FormButtons submit={t('export.start')} busy={state.busy} onCancel={onClose} />
        </ServerForm>
      )}
    </Dialog>
  );
}
