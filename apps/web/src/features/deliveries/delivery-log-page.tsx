import type { DeliverySearch } from '@contract/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { type ReactElement, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveryListQuery, type DeliveryScope } from '../../api/deliveries.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatNumber } from '../../lib/format-number.js';
import type { DeliveryListState } from '../../routes/list-search.js';
import { EmptyState } from '../../ui/empty-state.js';
import '../../ui/filter-bar.css';
import { PageHeading } from '../../ui/page-heading.js';
import { DataTable } from '../../ui/table/data-table.js';
import { usePagedRows } from '../../ui/table/use-paged-rows.js';
import { useMe } from '../session/use-me.js';
import { DeliveryFilters } from './delivery-filters.js';
import { useDeliveryColumns } from './use-delivery-columns.js';
import { useRetry } from './use-retry.js';

const route = getRouteApi('/bezorging');

/** The reaches of the log, the widest first, with the act that each needs. */
const reaches = [
  { scope: 'all', view: 'every-delivery.view', retry: 'every-delivery.retry' },
  { scope: 'of-cases', view: 'case-delivery.view', retry: 'case-delivery.retry' },
  { scope: 'own', view: 'delivery.view', retry: null },
] as const;

function searchOf({ state, channel, person, zaak, from, to }: DeliveryListState): DeliverySearch {
  return {
    ...(state ? { state } : {}),
    ...(channel ? { channel } : {}),
    ...(person ? { personId: person } : {}),
    ...(zaak ? { caseReference: zaak } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

/** Who was told what, when, by which channel, and whether it arrived and was read. */
export function DeliveryLogPage(): ReactElement {
  const { t } = useTranslation('deliveries');
  const locale = useLocale();
  const { acts } = useMe();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const open = reaches.filter(({ view }) => acts.includes(view));
  const reach = open.find(({ scope }) => scope === state.scope) ?? open[0] ?? reaches[2];
  const scope: DeliveryScope = reach.scope;
  const list = usePagedRows(useInfiniteQuery(deliveryListQuery(scope, searchOf(state))));
  const change = useCallback((part: DeliveryListState) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }), [navigate]);
  const retry = useRetry(scope);
  const columns = useDeliveryColumns({ scope, onRetry: reach.retry !== null && acts.includes(reach.retry) ? retry : undefined });
  const filtered = Object.keys(state).some((name) => name !== 'scope');
  return (
    <div className="page page-list">
      <PageHeading
        title={t('title')}
        beside={
          <span className="page-count" role="status">
            {list.state !== 'loading' && t('count', { count: list.total, shown: formatNumber(list.total, locale) })}
          </span>
        }
      />
      <p className="muted">{t(`what.${scope}`)}</p>
      <DeliveryFilters scope={scope} scopes={open.map((one) => one.scope)} state={state} onChange={change} />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.rows}
        total={list.total}
        keyOf={({ id }) => id}
        nameOf={({ person }) => person.name}
        hasMore={list.hasMore}
        onMore={list.onMore}
        state={list.state}
        error={list.error}
        onRetry={list.onRetry}
        empty={
          <EmptyState title={filtered ? t('empty.filtered') : t('empty.none')} icon={MailCheck}>
            <p>{filtered ? t('empty.filteredDo') : t('empty.noneDo')}</p>
          </EmptyState>
        }
      />
    </div>
  );
}
