import type { NotificationPreferences } from '@contract/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { preferencesQuery, savePreferences } from '../../api/deliveries.js';
import { CheckboxField } from '../../ui/form/checkbox-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { NotificationChoices } from './notification-choices.js';
import { type PreferenceValues, requestOf, valuesOf, zonesFor } from './preference-values.js';

interface PreferencesFormProps {
  readonly kept: NotificationPreferences;
}

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), text: `${String(hour).padStart(2, '0')}:00` }));

/** How the reader wants to be told, kept as a whole. */
export function PreferencesForm({ kept }: PreferencesFormProps): ReactElement {
  const { t } = useTranslation('channels');
  const client = useQueryClient();
  const state = useServerForm<PreferenceValues, NotificationPreferences>({
    defaultValues: valuesOf(kept),
    submit: (values, key) => savePreferences(kept.version, requestOf(values), key),
    onDone: (now) => {
      client.setQueryData(preferencesQuery.queryKey, now);
      toasterState.show({ key: 'saved' });
    },
    onStale: () => void client.invalidateQueries({ queryKey: preferencesQuery.queryKey }),
  });
  const quiet = state.form.watch('quiet');
  return (
    <ServerForm state={state} label={t('title')}>
      <NotificationChoices kinds={kept.choices.map(({ kind }) => kind)} />
      <p className="muted">{t('choices.what')}</p>
      <SelectField name="digestHour" label={t('digestHour')} options={hours} />
      <CheckboxField name="quiet" label={t('quiet.use')} hint={t('quiet.what')} />
      {quiet && (
        <div className="form-row">
          <TimeField name="quietFrom" label={t('quiet.from')} />
          <TimeField name="quietUntil" label={t('quiet.until')} />
        </div>
      )}
      <SelectField name="zone" label={t('zone')} options={zonesFor(kept.zone).map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') }))} />
      <FormButtons submit={t('save')} busy={state.busy} />
    </ServerForm>
  );
}
