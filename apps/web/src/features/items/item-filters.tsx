import type { ItemFacets } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../api/session.js';
import { useLocale } from '../../i18n/use-locale.js';
import { readList, toggled, writeList } from '../../lib/url-list.js';
import type { ItemListState } from '../../routes/list-search.js';
import { Button } from '../../ui/button.js';
import '../../ui/filter-bar.css';
import { FacetNumber } from '../../ui/facet-count.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { FilterText } from '../../ui/filter-text.js';
import { AppliedChip } from '../../ui/applied-chip.js';
import { ChoiceFilter } from '../../ui/choice-filter.js';
import { useCountedOptions } from '../reference/use-counted-options.js';
import { useOptions } from '../reference/use-options.js';
import { useReference } from '../reference/use-reference.js';
import { PlaceFilter } from './place-filter.js';
import { defectKinds } from '../quality/defect-kinds.js';
import { SeizedBetween } from './seized-between.js';

interface ItemFiltersProps {
  readonly state: ItemListState;
  readonly text: string;
  /** Undefined while they are counted. */
  readonly facets: ItemFacets | undefined;
  readonly onText: (text: string) => void;
  readonly onChange: (change: ItemListState) => void;
}

const groups = ['money', 'goods', 'property'] as const;

/** The filter panel of the item list, always in sight on a wide screen. */
export function ItemFilters({ state, text, facets, onText, onChange }: ItemFiltersProps): ReactElement {
  const { t } = useTranslation(['items', 'quality']);
  const locale = useLocale();
  const { assetClasses } = useReference();
  const states = useOptions('itemStates');
  const { data: directory } = useQuery(directoryQuery);
  const counted = useCountedOptions();
  const units = (directory?.units ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const placeKinds = useOptions('placeKinds');
  const [open, setOpen] = useState(false);
  const classes = readList(state.class) ?? [];
  const statuses = readList(state.status) ?? [];
  const flags = [
    { name: 'awaiting', on: state.awaiting },
    { name: 'mine', on: state.mine },
    { name: 'review', on: state.review },
    { name: 'forbidden', on: state.forbidden },
  ] as const;
  const cleared: ItemListState = { status: undefined, class: undefined, place: undefined, placeKind: undefined, unit: undefined, awaiting: undefined, forbidden: undefined, mine: undefined, review: undefined, from: undefined, to: undefined, defect: undefined, case: undefined };
  const defects = readList(state.defect) ?? [];
  return (
    <section className={open ? 'filter-panel filter-panel-open' : 'filter-panel'} aria-label={t('filter.label')}>
      <FilterText label={t('filter.text')} value={text} onChange={onText} />
      <Button className="filter-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('filter.less') : t('filter.more')}
      </Button>
      <div className="filter-rest">
        <fieldset>
          <legend>{t('filter.show')}</legend>
          {flags.map(({ name, on }) => (
            <label key={name} className="check">
              <input type="checkbox" checked={on ?? false} onChange={() => onChange({ [name]: on ? undefined : true })} />
              <span>{t(`filter.${name}`)}</span>
              {name !== 'mine' && <FacetNumber counts={facets?.flags} value={name} />}
            </label>
          ))}
        </fieldset>
        {state.case !== undefined && <AppliedChip text={t('filter.ofCase')} onRemove={() => onChange({ case: undefined })} />}
        <div>
          <span className="field-label" aria-hidden="true">
            {t('filter.status')}
          </span>
          <FilterSelect
            label={t('filter.status')}
            all={statuses.length === 0 ? t('filter.allStatuses') : t('filter.moreStatuses')}
            value=""
            options={counted(states.filter(({ value }) => !statuses.includes(value)), facets?.statuses)}
            onChange={(id) => onChange({ status: writeList(toggled(statuses, id)) })}
          />
          <div className="applied">
            {statuses.map((id) => (
              <AppliedChip
                key={id}
                text={states.find(({ value }) => value === id)?.text ?? id}
                onRemove={() => onChange({ status: writeList(toggled(statuses, id)) })}
              />
            ))}
          </div>
        </div>
        <ChoiceFilter
          label={t('filter.unit')}
          all={t('filter.allUnits')}
          value={state.unit ?? ''}
          options={counted(units, facets?.units)}
          onChange={(unit) => onChange({ unit })}
        />
        <PlaceFilter value={state.place ?? ''} onChange={(place) => onChange({ place })} />
        <ChoiceFilter
          label={t('filter.placeKind')}
          all={t('filter.allPlaceKinds')}
          value={state.placeKind ?? ''}
          options={counted(placeKinds, facets?.placeKinds)}
          onChange={(placeKind) => onChange({ placeKind })}
        />
        {groups.map((group) => (
          <fieldset key={group}>
            <legend>{t(`group.${group}`)}</legend>
            {assetClasses
              .filter((spec) => spec.group === group)
              .map(({ id, title }) => (
                <label key={id} className="check">
                  <input
                    type="checkbox"
                    checked={classes.includes(id)}
                    onChange={() => onChange({ class: writeList(toggled(classes, id)) })}
                  />
                  <span>{title[locale]}</span>
                  <FacetNumber counts={facets?.classes} value={id} />
                </label>
              ))}
          </fieldset>
        ))}
        <fieldset>
          <legend>{t('filter.quality')}</legend>
          {defectKinds.map((kind) => (
            <label key={kind} className="check">
              <input type="checkbox" checked={defects.includes(kind)} onChange={() => onChange({ defect: writeList(toggled(defects, kind)) })} />
              <span>{t(`quality:kind.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <SeizedBetween from={state.from ?? ''} to={state.to ?? ''} onChange={onChange} />
        <Button
          onClick={() => {
            onText('');
            onChange(cleared);
          }}
        >
          {t('filter.clear')}
        </Button>
      </div>
    </section>
  );
}
