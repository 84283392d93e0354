import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlineRulesQuery } from '../../api/deadlines.js';
import { directoryQuery } from '../../api/session.js';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import type { DeadlineListState } from '../../routes/list-search.js';
import { AppliedChip } from '../../ui/applied-chip.js';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { useOwnScope } from '../session/use-own-scope.js';
import { CaseNumberFilter } from './case-number-filter.js';
import { queryOf } from './query-of.js';

interface DeadlineFiltersProps {
  readonly state: DeadlineListState;
  readonly onChange: (change: DeadlineListState) => void;
  /** A month is a stretch of time already. */
  readonly withUrgency?: boolean;
  /** What the chosen case is called. */
  readonly caseName?: string | undefined;
}

const scopes = ['mine', 'team', 'all'] as const;
const urgencies = ['overdue', 'today', 'week', 'soon', 'later'] as const;

/** Whose, how urgent, and by person, team, rule and case: always in sight, and all of it in the address. */
export function DeadlineFilters({ state, onChange, withUrgency = true, caseName }: DeadlineFiltersProps): ReactElement {
  const { t } = useTranslation(['deadlines', 'handling']);
  const locale = useLocale();
  const { data: directory } = useQuery(directoryQuery);
  const { data: rules } = useQuery(deadlineRulesQuery);
  const { scope } = queryOf(state, useOwnScope());
  return (
    <div className="filters">
      <div className="filter-group" role="group" aria-label={t('filter.whose')}>
        {scopes.map((one) => (
          <FilterChip key={one} pressed={scope === one} onToggle={() => onChange({ scope: one, ...(one === 'mine' ? { person: undefined } : {}) })}>
            {t(`filter.${one}`)}
          </FilterChip>
        ))}
      </div>
      {withUrgency && (
        <div className="filter-group" role="group" aria-label={t('filter.urgency')}>
          {urgencies.map((one) => (
            <FilterChip key={one} pressed={state.urgency === one} onToggle={() => onChange({ urgency: state.urgency === one ? undefined : one, missed: undefined })}>
              {one === 'week' ? t('handling:filter.week') : t(`urgency.${one}`)}
            </FilterChip>
          ))}
          <FilterChip pressed={state.missed ?? false} onToggle={() => onChange({ missed: state.missed ? undefined : true, urgency: undefined })}>
            {t('handling:filter.missed')}
          </FilterChip>
        </div>
      )}
      <FilterChip pressed={state.crossBorder ?? false} onToggle={() => onChange({ crossBorder: state.crossBorder ? undefined : true })}>
        {t('filter.crossBorder')}
      </FilterChip>
      <FilterSelect
        label={t('handling:filter.person')}
        all={t('handling:filter.everyone')}
        value={state.person ?? ''}
        options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(person) => onChange({ person: person || undefined, scope: undefined })}
      />
      <FilterSelect
        label={t('handling:filter.unit')}
        all={t('handling:filter.everyUnit')}
        value={state.unit ?? ''}
        options={(directory?.units ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(unit) => onChange({ unit: unit || undefined, scope: undefined })}
      />
      <FilterSelect
        label={t('handling:filter.rule')}
        all={t('handling:filter.everyRule')}
        value={state.rule ?? ''}
        options={(rules ?? []).map(({ id, title }) => ({ value: id, text: `${id} ${titleOf(title, locale)}` }))}
        onChange={(rule) => onChange({ rule: rule || undefined })}
      />
      <CaseNumberFilter value={state.zaak ?? ''} onChange={(zaak) => onChange({ zaak: zaak || undefined, scope: undefined })} />
      {state.case && <AppliedChip text={t('handling:filter.case', { name: caseName ?? '…' })} onRemove={() => onChange({ case: undefined })} />}
    </div>
  );
}
