import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { printLabels } from '../../api/custody.js';
import { saveFile } from '../../lib/save-file.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { NumberField } from '../../ui/form/number-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';

interface LabelsDialogProps {
  readonly itemIds?: readonly string[];
  readonly placeIds?: readonly string[];
  readonly onClose: () => void;
}

/** Prints labels as a PDF: on a roll, on a sheet that may have been used before, or one large label. */
export function LabelsDialog({ itemIds = [], placeIds = [], onClose }: LabelsDialogProps): ReactElement {
  const { t } = useTranslation('custody');
  const state = useServerForm({
    defaultValues: { layout: 'roll', skipped: '' },
    submit: ({ layout, skipped }, key) => printLabels({ itemIds, placeIds, layout, ...(layout === 'sheet' && skipped !== '' ? { skipped: Number(skipped) } : {}) }, key),
    onDone: (pdf) => {
      saveFile(pdf, 'labels.pdf');
      onClose();
    },
  });
  return (
    <Dialog title={t('labels.title', { count: itemIds.length + placeIds.length })} onClose={onClose}>
      <ServerForm state={state}>
        <SelectField name="layout" label={t('labels.layout')} options={(['roll', 'sheet', 'single'] as const).map((value) => ({ value, text: t(`labels.${value}`) }))} />
        {state.form.watch('layout') === 'sheet' && <NumberField whole name="skipped" label={t('labels.skipped')} optional />}
        <FormButtons submit={t('labels.print')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
