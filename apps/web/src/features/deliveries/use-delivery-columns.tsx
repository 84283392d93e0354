import type { DeliveryRow } from '@contract/notifications';
import { Link } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryScope } from '../../api/deliveries.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatInstant } from '../../lib/format-date.js';
import { Button } from '../../ui/button.js';
import type { Column } from '../../ui/table/column.js';
import { DeliveryBadge } from './delivery-badge.js';
import { DeliveryDetail } from './delivery-detail.js';

interface DeliveryColumnsProps {
  readonly scope: DeliveryScope;
  readonly onRetry: ((row: DeliveryRow) => void) | undefined;
}

/** The columns of the log of deliveries; without their case where the reader may not see it. */
export function useDeliveryColumns({ scope, onRetry }: DeliveryColumnsProps): readonly Column<DeliveryRow>[] {
  const { t } = useTranslation('deliveries');
  const locale = useLocale();
  return useMemo(() => {
    const all: readonly (Column<DeliveryRow> | false)[] = [
      { id: 'at', title: t('column.at'), width: 8, cell: ({ createdAt }) => <time dateTime={createdAt}>{formatInstant(createdAt, locale, undefined, { weekday: false, year: false })}</time> },
      scope !== 'own' && { id: 'person', title: t('column.person'), width: 9, cell: ({ person }) => person.name },
      scope !== 'all' && { id: 'what', title: t('column.what'), least: 13, cell: ({ title, kind }) => <span title={title?.[locale]}>{title?.[locale] ?? t(`kind.${kind}`)}</span> },
      scope === 'all' && { id: 'kind', title: t('column.kind'), width: 12, cell: ({ kind }) => t(`kind.${kind}`) },
      scope !== 'all' && {
        id: 'case',
        title: t('column.case'),
        width: 8,
        cell: ({ caseId, caseReference, deadlineId }, tab) =>
          caseId && (
            <Link to="/dossiers/$caseId" params={{ caseId }} search={deadlineId ? { termijn: deadlineId } : {}} tabIndex={tab}>
              {caseReference}
            </Link>
          ),
      },
      { id: 'channel', title: t('column.channel'), width: 5, cell: ({ channel }) => t(`channel.${channel}`) },
      { id: 'state', title: t('column.state'), width: 9, cell: ({ state }) => <DeliveryBadge state={state} /> },
      { id: 'detail', title: t('column.detail'), least: 14, cell: (row) => <DeliveryDetail row={row} /> },
      onRetry !== undefined && {
        id: 'act',
        title: t('column.act'),
        width: 8,
        cell: (row, tab) =>
          row.mayRetry && (
            <Button look="quiet" icon={RotateCw} tabIndex={tab} onClick={() => onRetry(row)}>
              {t('retry')}
            </Button>
          ),
      },
    ];
    return all.filter((column): column is Column<DeliveryRow> => column !== false);
  }, [t, locale, scope, onRetry]);
}
