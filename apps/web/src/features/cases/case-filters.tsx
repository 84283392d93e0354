import type { CaseFacets } from '@contract/cases';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../api/session.js';
import { readList, toggled, writeList } from '../../lib/url-list.js';
import type { CaseListState } from '../../routes/list-search.js';
import { AppliedChip } from '../../ui/applied-chip.js';
import { Button } from '../../ui/button.js';
import { FacetNumber } from '../../ui/facet-count.js';
import { FilterChip } from '../../ui/filter-chip.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { FilterText } from '../../ui/filter-text.js';
import { useCountedOptions } from '../reference/use-counted-options.js';
import { useOptions } from '../reference/use-options.js';

interface CaseFiltersProps {
  readonly state: CaseListState;
  readonly text: string;
  /** Undefined while they are counted. */
  readonly facets: CaseFacets | undefined;
  readonly onText: (text: string) => void;
  readonly onChange: (change: CaseListState) => void;
}

/** The filters of the case list, all in sight; what is at work stands below with a way to take it off. */
export function CaseFilters({ state, text, facets, onText, onChange }: CaseFiltersProps): ReactElement {
  const { t } = useTranslation('cases');
  const states = useOptions('caseStates');
  const classifications = useOptions('classifications');
  const counted = useCountedOptions();
  const { data: directory } = useQuery(directoryQuery);
  const chosen = readList(state.status) ?? [];
  const units = (directory?.units ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const unit = units.find(({ value }) => value === state.unit);
  const applied = [
    ...chosen.map((id) => ({
      text: states.find(({ value }) => value === id)?.text ?? id,
      off: { status: writeList(toggled(chosen, id)) },
    })),
    ...(unit ? [{ text: unit.text, off: { unit: undefined } }] : []),
    ...classifications.filter(({ value }) => value === state.classification).map((one) => ({ text: one.text, off: { classification: undefined } })),
  ];
  const any = applied.length > 0 || state.mine || state.review || text !== '';
  const unchosen = states.filter(({ value }) => !chosen.includes(value));
  return (
    <>
      <div className="filters">
        <FilterText label={t('filter.text')} value={text} onChange={onText} />
        <FilterChip pressed={state.mine ?? false} onToggle={() => onChange({ mine: state.mine ? undefined : true })}>
          {t('filter.mine')}
        </FilterChip>
        <FilterChip pressed={state.review ?? false} onToggle={() => onChange({ review: state.review ? undefined : true })}>
          {t('filter.review')}
          <FacetNumber counts={facets?.flags} value="review" />
        </FilterChip>
        <FilterSelect
          label={t('filter.status')}
          all={chosen.length === 0 ? t('filter.allStatuses') : t('filter.moreStatuses')}
          value=""
          options={counted(unchosen, facets?.statuses)}
          onChange={(id) => onChange({ status: writeList(toggled(chosen, id)) })}
        />
        <FilterSelect
          label={t('filter.unit')}
          all={t('filter.allUnits')}
          value={state.unit ?? ''}
          options={counted(units, facets?.units)}
          onChange={(id) => onChange({ unit: id || undefined })}
        />
        <FilterSelect
          label={t('filter.classification')}
          all={t('filter.allClassifications')}
          value={state.classification ?? ''}
          options={counted(classifications, facets?.classifications)}
          onChange={(id) => onChange({ classification: id || undefined })}
        />
        {any && (
          <Button
            look="link"
            onClick={() => {
              onText('');
              onChange({ status: undefined, unit: undefined, classification: undefined, mine: undefined, review: undefined });
            }}
          >
            {t('filter.clear')}
          </Button>
        )}
      </div>
      {applied.length > 0 && (
        <div className="applied">
          {applied.map((filter) => (
            <AppliedChip key={filter.text} text={filter.text} onRemove={() => onChange(filter.off)} />
          ))}
        </div>
      )}
    </>
  );
}
