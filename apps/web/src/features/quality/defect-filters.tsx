import type { DefectKind } from '@contract/items';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQualityQuery } from '../../api/quality.js';
import { directoryQuery } from '../../api/session.js';
import { AppliedChip } from '../../ui/applied-chip.js';
import '../../ui/filter-bar.css';
import { FilterSelect } from '../../ui/filter-select.js';
import { defectKinds } from './defect-kinds.js';

const route = getRouteApi('/kwaliteit/voorwerpen');

/** Which defect, and of which unit or case. */
export function DefectFilters(): ReactElement {
  const { t } = useTranslation('quality');
  const { defect, unit, case: caseId } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: directory } = useQuery(directoryQuery);
  const { data: ofCase } = useQuery({ ...caseQualityQuery(caseId ?? ''), enabled: caseId !== undefined });
  const unitName = directory?.units.find(({ id }) => id === unit)?.name;
  return (
    <div className="filters">
      <FilterSelect
        label={t('defects.label')}
        all={t('defects.all')}
        value={defect ?? ''}
        options={defectKinds.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
        onChange={(kind) => void navigate({ search: (old) => ({ ...old, defect: kind === '' ? undefined : (kind as DefectKind) }) })}
      />
      {unitName !== undefined && <AppliedChip text={unitName} onRemove={() => void navigate({ search: (old) => ({ ...old, unit: undefined }) })} />}
      {ofCase && <AppliedChip text={t('defects.case', { title: `${ofCase.caseReference} ${ofCase.caseTitle}` })} onRemove={() => void navigate({ search: (old) => ({ ...old, case: undefined }) })} />}
    </div>
  );
}
