import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rulesQuery } from '../../api/rules.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { FilterText } from '../../ui/filter-text.js';
import { PageError } from '../../ui/page-error.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ALL_RULES, filterRules, type RuleFilter } from './filter-rules.js';
import { RuleTable } from './rule-table.js';
import { RulesFrame } from './rules-frame.js';

/** Every rule in force, to search and to filter. */
export function CataloguePage(): ReactElement {
  const { t } = useTranslation('rules');
  const { data, error, refetch } = useQuery(rulesQuery);
  const [filter, setFilter] = useState<RuleFilter>(ALL_RULES);
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  const change = (part: Partial<RuleFilter>): void => setFilter((before) => ({ ...before, ...part }));
  const shown = filterRules(data ?? [], filter);
  return (
    <RulesFrame>
      <div className="filters" role="search">
        <FilterText label={t('filter.text')} value={filter.text} onChange={(text) => change({ text })} />
        <FilterSelect label={t('filter.pack')} all={t('filter.allPacks')} value={filter.pack} onChange={(pack) => change({ pack })} options={packsOf(data ?? [])} />
        <FilterSelect
          label={t('filter.nature')}
          all={t('filter.allNatures')}
          value={filter.nature}
          onChange={(nature) => change({ nature })}
          options={(['binding', 'policy', 'advisory', 'promoted'] as const).map((value) => ({ value, text: t(`nature.${value}`) }))}
        />
        <FilterSelect
          label={t('filter.mark')}
          all={t('filter.allMarks')}
          value={filter.mark}
          onChange={(mark) => change({ mark })}
          options={(['V', 'S', 'U'] as const).map((value) => ({ value, text: t(`mark.${value}`) }))}
        />
      </div>
      <Card title={t('tab.catalogue')} count={t('count', { shown: shown.length, total: data?.length ?? 0 })} flush>
        {!data && <Skeleton lines={8} />}
        {data && shown.length === 0 && <EmptyState title={t('none')} />}
        {shown.length > 0 && <RuleTable rules={shown} />}
      </Card>
    </RulesFrame>
  );
}

function packsOf(rules: readonly { readonly pack: string }[]) {
  return [...new Set(rules.map(({ pack }) => pack))].map((pack) => ({ value: pack, text: pack.toUpperCase() }));
}
