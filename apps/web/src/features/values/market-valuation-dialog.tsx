import type { Item } from '@contract/items';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-clock.js';
import { addMarketValuation } from '../../api/valuation.js';
import { formatTime } from '../../lib/format-date.js';
import { wallTime } from '../../lib/wall-time.js';
import { Dialog } from '../../ui/dialog.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useOptions } from '../reference/use-options.js';
import { useMe } from '../session/use-me.js';
import { refreshValues } from './refresh-values.js';

interface MarketValuationDialogProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** Values a crypto-asset by the last price before a moment, to the minute. */
export function MarketValuationDialog({ item, onClose }: MarketValuationDialogProps): ReactElement {
  const { t } = useTranslation('values');
  const client = useQueryClient();
  const { serverToday } = useMe();
  const moments = useOptions('valuationMoments');
  const state = useServerForm({
    defaultValues: { moment: 'other', on: serverToday, at: formatTime(new Date(serverNow()).toISOString()) },
    submit: ({ moment, on, at }, key) => addMarketValuation(item.id, { moment, at: wallTime(on, at) }, key),
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      void refreshValues(client, item.caseId, item.id);
    },
  });
  return (
    <Dialog title={t('market.title')} onClose={onClose} dirty={state.form.formState.isDirty}>
      <ServerForm state={state}>
        <p>{t('market.what')}</p>
        <SelectField name="moment" label={t('add.moment')} options={moments} />
        <div className="form-row">
          <DateField name="on" label={t('market.on')} max={serverToday} />
          <TimeField name="at" label={t('market.time')} />
        </div>
        <FormButtons submit={t('market.submit')} busy={state.busy} onCancel={onClose} />
      </ServerForm>
    </Dialog>
  );
}
