import type { ShownTariff } from '@contract/valuation';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { endTariff } from '../../api/valuation.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useMe } from '../session/use-me.js';

interface EndTariffDialogProps {
  readonly tariff: ShownTariff;
  readonly onClose: () => void;
}

/** Says until when a tariff is valid; another can follow it. */
export function EndTariffDialog({ tariff, onClose }: EndTariffDialogProps): ReactElement {
  const { t } = useTranslation('values');
  const client = useQueryClient();
  const { serverToday } = useMe();
  const state = useServerForm({
    defaultValues: { validUntil: serverToday },
    submit: ({ validUntil }, key) => endTariff(tariff.id, tariff.version, validUntil, key),
    onStale: () => void client.invalidateQueries({ queryKey: ['values', 'tariffs'] }),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void client.invalidateQueries({ queryKey: ['values'] });
    },
  });
  return (
    <Dialog title={t('tariffs.end')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('tariffs.endWhat')}</p>
        <DateField name="validUntil" label={t('tariffs.until')} />
        <FormButtons submit={t('tariffs.end')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
