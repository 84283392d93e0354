import type { DecreeRequest, EquatedYearRow, RulesChanged } from '@contract/deadlines';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctDecree, loadDecree } from '../../api/rules.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { TextField } from '../../ui/form/text-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { ChangePreview } from './change-preview.js';

interface DecreeDialogProps {
  /** The year to correct; null to load a new one. */
  readonly row: EquatedYearRow | null;
  readonly onClose: () => void;
}

interface DecreeValues {
  readonly year: string;
  readonly dates: string;
  readonly source: string;
  readonly mark: DecreeRequest['mark'];
  readonly reason: string;
}

function readDecree({ year, dates, source, mark }: DecreeValues): DecreeRequest {
  return { calendar: 'nl-atw', year: Number(year), dates: dates.split(/[\s,;]+/).filter(Boolean), source, mark };
}

/** A decree's days for a year: typed, looked at in what they would move, then put in force. */
export function DecreeDialog({ row, onClose }: DecreeDialogProps): ReactElement {
  const { t } = useTranslation('rules');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [previewed, preview] = useState<DecreeRequest | null>(null);
  const state = useServerForm<DecreeValues, RulesChanged>({
    defaultValues: { year: row ? String(row.year) : '', dates: row?.dates.join('\n') ?? '', source: row?.source ?? '', mark: row?.mark ?? 'V', reason: '' },
    submit: ({ reason, ...values }, key) => {
      const { calendar: _calendar, year, ...decree } = readDecree({ reason, ...values });
      return row ? correctDecree(year, row.version, { ...decree, reason }, key) : loadDecree(readDecree({ reason, ...values }), key);
    },
    onStale: () => void client.invalidateQueries({ queryKey: ['rules'] }),
    onDone: ({ replanJobId }) => {
      onClose();
      void client.invalidateQueries({ queryKey: ['rules'] });
      if (replanJobId) void navigate({ to: '/regels/herplannen' });
    },
  });
  return (
    <Dialog title={row ? t('years.correctYear', { year: row.year }) : t('years.load')} onClose={onClose} dirty={state.form.formState.isDirty} shape="wide">
      <ServerForm state={state}>
        {!row && <TextField name="year" label={t('years.year')} inputMode="numeric" maxLength={4} />}
        <TextArea name="dates" label={t('years.dates')} hint={t('years.datesHint')} rows={4} optional />
        <TextField name="source" label={t('years.source')} hint={t('years.sourceHint')} />
        <SelectField name="mark" label={t('filter.mark')} options={(['V', 'S', 'U'] as const).map((value) => ({ value, text: t(`mark.${value}`) }))} />
        {row && <TextArea name="reason" label={t('form.reason')} rows={2} />}
        {previewed && <ChangePreview change={{ decree: previewed }} />}
        <FormButtons submit={row ? t('years.correct') : t('years.load')} busy={state.busy} onCancel={onClose}>
          <Button onClick={() => preview(readDecree(state.form.getValues()))}>{t('preview.show')}</Button>
        </FormButtons>
      </ServerForm>
    </Dialog>
  );
}
