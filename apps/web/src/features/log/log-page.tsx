import type { LogSearch } from '@contract/audit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Download, ScrollText } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { logQuery } from '../../api/log.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import type { LogState } from '../../routes/list-search.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import '../../ui/filter-bar.css';
import { PageHeading } from '../../ui/page-heading.js';
import { DataTable } from '../../ui/table/data-table.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';
import { LogFilters } from './log-filters.js';
import { useLogRowColumns } from './use-log-row-columns.js';

const ExportDialog = lazy(() => import('../lists/export-dialog.js').then((file) => ({ default: file.ExportDialog })));

const route = getRouteApi('/logboek');
/** All that the log says of a row; the screen shows less. */
const EXPORTED = ['number', 'at', 'actor', 'roles', 'kind', 'act', 'case', 'subject', 'purpose', 'request', 'shown'] as const;

function searchOf({ person, number, act, kind, from, to }: LogState): LogSearch {
  return {
    ...(person ? { personId: person } : {}),
    ...(number ? { reference: number } : {}),
    ...(act ? { act } : {}),
    ...(kind ? { kind } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

/** The log of changes and reads, for who checks it. */
export function LogPage(): ReactElement {
  const { t } = useTranslation('log');
  const locale = useLocale();
  const { acts } = useMe();
  const [exporting, setExporting] = useState(false);
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const list = usePagedRows(useInfiniteQuery(logQuery(searchOf(state))));
  const refused = list.error instanceof ApiProblem ? list.error.errors[0]?.detail : undefined;
  const columns = useLogRowColumns();
  const change = useCallback((part: LogState) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }), [navigate]);
  return (
    <div className="page page-list">
      <PageHeading
        title={t('title')}
        actions={
          acts.includes('list.export') && (
            <Button icon={Download} blocked={refused} onClick={() => setExporting(true)}>
              {t('export')}
            </Button>
          )
        }
      />
      <p className="muted">{t('what')}</p>
      <LogFilters state={state} onChange={change} />
      {refused !== undefined && (
        <EmptyState title={t('empty.title')} icon={ScrollText}>
          <p role="status">{refused}</p>
        </EmptyState>
      )}
      {refused === undefined && (
        <DataTable
          {...list}
          caption={t('title')}
          columns={columns}
          keyOf={({ id }) => id}
          nameOf={({ actor, at }) => `${actor}, ${formatInstant(at, locale)}`}
          empty={
            <EmptyState title={t('empty.title')} icon={ScrollText}>
              <p>{t('empty.what')}</p>
            </EmptyState>
          }
        />
      )}
      <Suspense fallback={null}>{exporting && <ExportDialog list="log" asked={{ log: searchOf(state) }} columns={EXPORTED} onClose={() => setExporting(false)} />}</Suspense>
    </div>
  );
}
