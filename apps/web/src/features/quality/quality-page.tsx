import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { unitQualityQuery } from '../../api/quality.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CaseQualityList } from './case-quality-list.js';
import { QualityRulesNote } from './quality-rules.js';
import { QualityTable } from './quality-table.js';

/** How good the records are, by unit and by case; every figure leads to the items behind it. */
export function QualityPage(): ReactElement {
  const { t } = useTranslation('quality');
  const { data, error, refetch } = useQuery(unitQualityQuery);
  return (
    <div className="page">
      <PageHeading title={t('title')} />
      {error && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && data.units.length === 0 && (
        <EmptyState title={t('none')} icon={ListChecks}>
          <p>{t('noneWhat')}</p>
          <p>
            <Link to="/dossiers">{t('toCases')}</Link>
          </p>
        </EmptyState>
      )}
      {data && data.units.length > 0 && (
        <>
          <QualityRulesNote rules={data.rules} />
          <Card title={t('units')} flush>
            <QualityTable
              caption={t('units')}
              of={t('column.unit')}
              rows={data.units}
              keyOf={({ unitId }) => unitId}
              nameOf={({ unit }) => ({ name: unit })}
              where={({ unitId }) => ({ unit: unitId })}
            />
          </Card>
          <CaseQualityList units={data.units} />
        </>
      )}
    </div>
  );
}
