import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../api/session.js';
import type { UndecidedState } from '../../routes/list-search.js';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { FilterSelect } from '../../ui/filter-select.js';

interface UndecidedFiltersProps {
  readonly state: UndecidedState;
  readonly onChange: (change: UndecidedState) => void;
}

const scopes = ['mine', 'team', 'all'] as const;
const kinds = ['undecided', 'awaiting', 'overdue', 'unplanned', 'held'] as const;

/** Whose, and why it is on the list; all of it in the address. */
export function UndecidedFilters({ state, onChange }: UndecidedFiltersProps): ReactElement {
  const { t } = useTranslation('silence');
  const { data: directory } = useQuery(directoryQuery);
  const leads = (directory?.people ?? []).filter(({ roles }) => roles.includes('prosecutor'));
  return (
    <div className="filters">
      <div className="filter-group" role="group" aria-label={t('filter.whose')}>
        {scopes.map((one) => (
          <FilterChip key={one} pressed={state.scope === one} onToggle={() => onChange({ scope: one, lead: undefined, unit: undefined })}>
            {t(`filter.${one}`)}
          </FilterChip>
        ))}
      </div>
      <div className="filter-group" role="group" aria-label={t('filter.which')}>
        {kinds.map((one) => (
          <FilterChip key={one} pressed={state.which === one} onToggle={() => onChange({ which: one })}>
            {t(`which.${one}`)}
          </FilterChip>
        ))}
      </div>
      <FilterSelect
        label={t('filter.lead')}
        all={t('filter.everyLead')}
        value={state.lead ?? ''}
        options={leads.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(lead) => onChange({ lead: lead || undefined, scope: undefined })}
      />
      <FilterSelect
        label={t('filter.unit')}
        all={t('filter.everyUnit')}
        value={state.unit ?? ''}
        options={(directory?.units ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(unit) => onChange({ unit: unit || undefined, scope: undefined })}
      />
    </div>
  );
}
