import type { UnitQuality } from '@contract/items';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQualityListQuery } from '../../api/quality.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import '../../ui/filter-bar.css';
import { FilterChip } from '../../ui/filter-chip.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { QualityTable } from './quality-table.js';

/** Cases by the quality of their records, the worst first. */
export function CaseQualityList({ units }: { readonly units: readonly UnitQuality[] }): ReactElement {
  const { t } = useTranslation('quality');
  const [unitId, setUnitId] = useState('');
  const [mine, setMine] = useState(false);
  const list = usePagedRows(useInfiniteQuery(caseQualityListQuery({ ...(unitId ? { unitId } : {}), ...(mine ? { mine } : {}) })));
  return (
    <Card title={t('cases')} count={list.total} flush>
      <div className="filters card-body">
        <FilterChip pressed={mine} onToggle={() => setMine(!mine)}>
          {t('mine')}
        </FilterChip>
        {units.length > 1 && <FilterSelect label={t('column.unit')} all={t('allUnits')} value={unitId} options={units.map((one) => ({ value: one.unitId, text: one.unit }))} onChange={setUnitId} />}
      </div>
      <PagedList
        list={list}
        more={t('more')}
        empty={
          <EmptyState title={t('noCases')} icon={ListChecks}>
            <p>{t('noCasesWhat')}</p>
          </EmptyState>
        }
      >
        <QualityTable
          caption={t('cases')}
          of={t('column.case')}
          rows={list.rows}
          keyOf={({ caseId }) => caseId}
          nameOf={({ caseId, caseReference, caseTitle }) => ({ name: caseReference, caseId, title: caseTitle })}
          where={({ caseId }) => ({ case: caseId })}
        />
      </PagedList>
    </Card>
  );
}
