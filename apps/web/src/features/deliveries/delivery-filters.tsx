import type { DeliveryState } from '@contract/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryScope } from '../../api/deliveries.js';
import { directoryQuery } from '../../api/session.js';
import type { DeliveryListState } from '../../routes/list-search.js';
import { FilterChip } from '../../ui/filter-chip.js';
import { FilterDate } from '../../ui/filter-date.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { FilterText } from '../../ui/filter-text.js';
import './deliveries.css';

const states: readonly DeliveryState[] = ['planned', 'queued', 'retried', 'failed', 'sent', 'read', 'acknowledged', 'off'];
const channels = ['in-app', 'e-mail'] as const;

interface DeliveryFiltersProps {
  readonly scope: DeliveryScope;
  readonly scopes: readonly DeliveryScope[];
  readonly state: DeliveryListState;
  readonly onChange: (change: DeliveryListState) => void;
}

/** Whose deliveries, how far they came, by which channel, of whom, in which case and when. */
export function DeliveryFilters({ scope, scopes, state, onChange }: DeliveryFiltersProps): ReactElement {
  const { t } = useTranslation('deliveries');
  const { data: directory } = useQuery({ ...directoryQuery, enabled: scope !== 'own' });
  const [reference, setReference] = useState(state.zaak ?? '');
  useEffect(() => {
    const timer = setTimeout(() => {
      if (reference !== (state.zaak ?? '')) onChange({ zaak: reference || undefined });
    }, 300);
    return () => clearTimeout(timer);
  }, [reference, state.zaak, onChange]);
  return (
    <div className="filters delivery-filters">
      {scopes.length > 1 && (
        <div className="filter-group" role="group" aria-label={t('filter.whose')}>
          {scopes.map((one) => (
            <FilterChip key={one} pressed={scope === one} onToggle={() => onChange({ scope: one, person: undefined })}>
              {t(`scope.${one}`)}
            </FilterChip>
          ))}
        </div>
      )}
      <FilterSelect
        label={t('column.state')}
        all={t('filter.allStates')}
        value={state.state ?? ''}
        options={states.map((value) => ({ value, text: t(`state.${value}`) }))}
        onChange={(value) => onChange({ state: (value as DeliveryState) || undefined })}
      />
      <FilterSelect
        label={t('column.channel')}
        all={t('filter.allChannels')}
        value={state.channel ?? ''}
        options={channels.map((value) => ({ value, text: t(`channel.${value}`) }))}
        onChange={(value) => onChange({ channel: (value as 'in-app' | 'e-mail') || undefined })}
      />
      {scope !== 'own' && (
        <FilterSelect
          label={t('column.person')}
          all={t('filter.everybody')}
          value={state.person ?? ''}
          options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(value) => onChange({ person: value || undefined })}
        />
      )}
      {scope !== 'all' && <FilterText label={t('filter.case')} value={reference} onChange={setReference} />}
      <FilterDate label={t('filter.from')} value={state.from ?? ''} onChange={(from) => onChange({ from })} />
      <FilterDate label={t('filter.to')} value={state.to ?? ''} onChange={(to) => onChange({ to })} />
    </div>
  );
}
