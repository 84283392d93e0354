import type { RetentionRegime, SetTermRequest } from '@contract/retention';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { setTerm } from '../../api/retention.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { NumberField } from '../../ui/form/number-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';

interface SetTermDialogProps {
  readonly regimes: readonly RetentionRegime[];
  readonly onClose: () => void;
}

interface Values {
  readonly regime: string;
  readonly months: string;
  readonly validFrom: string;
  readonly reason: string;
}

/** Sets a term of the office, from a day on, with the decision it rests on. */
export function SetTermDialog({ regimes, onClose }: SetTermDialogProps): ReactElement {
  const { t } = useTranslation('retention');
  const client = useQueryClient();
  const state = useServerForm<Values, unknown>({
    defaultValues: { regime: regimes[0] ?? '', months: '', validFrom: '', reason: '' },
    submit: ({ regime, months, ...values }, key) => setTerm({ ...values, regime: regime as SetTermRequest['regime'], months: Number(months) }, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: ['retention'] });
    },
  });
  return (
    <Dialog title={t('terms.set')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p className="muted">{t('terms.what')}</p>
        <SelectField name="regime" label={t('terms.regime')} options={regimes.map((regime) => ({ value: regime, text: t(`regime.${regime}`) }))} />
        <NumberField name="months" label={t('terms.monthsAfterClosing')} whole />
        <DateField name="validFrom" label={t('terms.since')} />
        <TextArea name="reason" label={t('terms.decision')} rows={2} />
        <FormButtons submit={t('terms.set')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
