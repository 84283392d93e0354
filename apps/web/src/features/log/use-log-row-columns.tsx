import type { LogRow } from '@contract/audit';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/table/column.js';
import { useLogColumns } from '../cases/use-log-columns.js';

/** The columns of the whole log: those of the log of a case, and the number of the case. */
export function useLogRowColumns(): readonly Column<LogRow>[] {
  const { t } = useTranslation('log');
  const ofCase = useLogColumns();
  return useMemo(() => [...ofCase, { id: 'case', title: t('column.case'), width: 9, cell: ({ caseReference }: LogRow) => caseReference ?? '–' }], [t, ofCase]);
}
