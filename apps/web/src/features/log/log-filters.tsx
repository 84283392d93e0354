import type { LogKind } from '@contract/audit';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryQuery } from '../../api/session.js';
import { useLocale } from '../../i18n/use-locale.js';
import { type LogState, logKinds } from '../../routes/list-search.js';
import { FilterDate } from '../../ui/filter-date.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { FilterText } from '../../ui/filter-text.js';
import './log.css';
import { useActs } from './use-acts.js';

/** A number is asked for when it stands still for a moment. */
const pause = 300;

interface LogFiltersProps {
  readonly state: LogState;
  readonly onChange: (change: LogState) => void;
}

/** Of whom, of which case or item, which act, which kind of processing, and when. */
export function LogFilters({ state, onChange }: LogFiltersProps): ReactElement {
  const { t } = useTranslation('log');
  const { t: caseText } = useTranslation('cases');
  const locale = useLocale();
  const { data: directory } = useQuery(directoryQuery);
  const acts = useActs();
  const [number, setNumber] = useState(state.number ?? '');
  useEffect(() => {
    const timer = setTimeout(() => {
      if (number.trim() !== (state.number ?? '')) onChange({ number: number.trim() || undefined });
    }, pause);
    return () => clearTimeout(timer);
  }, [number, state.number, onChange]);
  return (
    <div className="filters log-filters">
      <FilterSelect
        label={t('column.person')}
        all={t('filter.everybody')}
        value={state.person ?? ''}
        options={(directory?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(person) => onChange({ person: person || undefined })}
      />
      <FilterText label={t('filter.number')} value={number} onChange={setNumber} />
      <FilterSelect
        label={caseText('log.act')}
        all={t('filter.allActs')}
        value={state.act ?? ''}
        options={acts.toSorted((a, b) => a.text.localeCompare(b.text, locale))}
        onChange={(act) => onChange({ act: act || undefined })}
      />
      <FilterSelect
        label={caseText('log.kind')}
        all={t('filter.allKinds')}
        value={state.kind ?? ''}
        options={logKinds.map((value) => ({ value, text: caseText(`log.${value}`) }))}
        onChange={(kind) => onChange({ kind: (kind as LogKind) || undefined })}
      />
      <FilterDate label={t('filter.from')} value={state.from ?? ''} onChange={(from) => onChange({ from })} />
      <FilterDate label={t('filter.to')} value={state.to ?? ''} onChange={(to) => onChange({ to })} />
    </div>
  );
}
