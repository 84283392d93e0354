import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Download, ListChecks } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemListQuery } from '../../api/items.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { PagedList } from '../../ui/table/paged-list.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';
import { defectKinds } from './defect-kinds.js';
import { DefectFilters } from './defect-filters.js';
import { DefectiveItems } from './defective-items.js';

const ExportDialog = lazy(() => import('../lists/export-dialog.js').then((file) => ({ default: file.ExportDialog })));

const route = getRouteApi('/kwaliteit/voorwerpen');
const EXPORTED = ['reference', 'case', 'description', 'status', 'quality'] as const;

/** The items behind a figure, each with what is wrong and the way to mend it. */
export function DefectsPage(): ReactElement {
  const { t } = useTranslation('quality');
  const locale = useLocale();
  const { acts } = useMe();
  const { defect, unit, case: caseId } = route.useSearch();
  const [exporting, setExporting] = useState(false);
  const search = { defects: defect ? [defect] : defectKinds, sort: 'reference' as const, ...(unit ? { unitIds: [unit] } : {}), ...(caseId ? { caseId } : {}) };
  const query = useInfiniteQuery(itemListQuery(search));
  const list = usePagedRows(query);
  const { total, exact = true } = query.data?.pages[0] ?? {};
  const shown = total === undefined ? '' : formatNumber(total, locale);
  return (
    <div className="page">
      <Breadcrumb crumbs={[{ title: t('defects.back'), to: '/kwaliteit' }, { title: t('defects.title') }]} />
      <PageHeading
        title={t('defects.title')}
        beside={
          <span className="page-count" role="status">
            {total !== undefined && (exact ? t('defects.count', { count: total, shown }) : t('defects.countMore', { shown }))}
          </span>
        }
        actions={
          <>
            <ButtonLink icon={ListChecks} to="/voorwerpen" search={{ defect: search.defects.join(','), ...(unit ? { unit } : {}), ...(caseId ? { case: caseId } : {}) }}>
              {t('defects.inList')}
            </ButtonLink>
            {acts.includes('list.export') && (
              <Button icon={Download} onClick={() => setExporting(true)}>
                {t('defects.export')}
              </Button>
            )}
          </>
        }
      />
      <DefectFilters />
      <div className="card">
        <PagedList
          list={list}
          more={t('more')}
          empty={
            <EmptyState title={t('defects.none')} icon={ListChecks}>
              <p>{t('defects.noneWhat')}</p>
            </EmptyState>
          }
        >
          <DefectiveItems rows={list.rows} />
        </PagedList>
      </div>
      <Suspense fallback={null}>{exporting && <ExportDialog list="items" asked={{ items: search }} columns={EXPORTED} onClose={() => setExporting(false)} />}</Suspense>
    </div>
  );
}
