import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseLogQuery } from '../../api/cases.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { EmptyState } from '../../ui/empty-state.js';
import { DataTable } from '../../ui/table/data-table.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { EvidenceCard } from '../evidence/evidence-card.js';
import { useCaseFile } from './use-case-file.js';
import { useLogColumns } from './use-log-columns.js';

/** Who changed or read what in this case, when and to what end. */
export function CaseLog(): ReactElement {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const { id } = useCaseFile();
  const columns = useLogColumns();
  const list = usePagedRows(useInfiniteQuery(caseLogQuery(id)));
  return (
    <div className="stack">
      <EvidenceCard caseId={id} />
      <p className="muted">{t('log.what')}</p>
      <DataTable
        {...list}
        caption={t('tab.log')}
        columns={columns}
        keyOf={(row) => row.id}
        nameOf={({ at }) => formatInstant(at, locale)}
        empty={<EmptyState title={t('log.none')} />}
      />
    </div>
  );
}
