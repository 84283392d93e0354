import type { ItemRow } from '@contract/items';
import type { Locale } from '@contract/platform';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { TriangleAlert } from 'lucide-react';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { Icon } from '../../ui/icon.js';
import type { Column } from '../../ui/table/column.js';
import { DefectKinds } from '../quality/defect-words.js';
import { ClassIcon } from './class-icon.js';
import { ItemBadge } from './item-badge.js';

/** Where a list of items stands: on the overview of a case, among its pages, or as the register of all. */
export type ItemPlace = 'overview' | 'case' | 'register';

/** Inside its case an item is known by the part of its number that is its own. */
function shortReference(reference: string, caseReference: string): string {
  return reference.startsWith(`${caseReference}-`) ? reference.slice(caseReference.length + 1) : reference;
}

/** The columns of item lists; what is wrong with each where the list is of defects. An item's number starts with that of its case; the overview has its deadlines beside it. */
export function itemColumns(t: TFunction<'items'>, locale: Locale, place: ItemPlace, judged = false): readonly Column<ItemRow>[] {
  const quality: Column<ItemRow> = { id: 'quality', title: t('column.quality'), least: 12, cell: ({ defects }) => <DefectKinds defects={defects ?? []} /> };
  const days: Column<ItemRow> = {
    id: 'days',
    title: t('column.days'),
    width: 5,
    align: 'end',
    sort: 'daysWithoutDecision',
    cell: ({ daysWithoutDecision }) => (daysWithoutDecision === null ? '–' : t('days', { count: daysWithoutDecision })),
  };
  const deadline: Column<ItemRow> = {
    id: 'deadline',
    title: t('column.deadline'),
    width: 16,
    sort: 'nextDeadline',
    cell: ({ nextDeadline }) => (nextDeadline ? <DeadlineText moment={nextDeadline} shape="list" /> : '–'),
  };
  const seized: Column<ItemRow> = {
    id: 'seized',
    title: t('column.seized'),
    width: 6.5,
    sort: 'seizedOn',
    cell: ({ seizedOn }) => (seizedOn ? formatDate(seizedOn, locale, { weekday: false }) : '–'),
  };
  return [
    {
      id: 'reference',
      title: t('column.reference'),
      width: place === 'register' ? 9.5 : 6,
      sort: 'reference',
      cell: ({ id, reference, caseReference }, tab) => (
        <Link to="/voorwerpen/$itemId" params={{ itemId: id }} tabIndex={tab}>
          <strong>{place === 'register' ? reference : shortReference(reference, caseReference)}</strong>
        </Link>
      ),
    },
    {
      id: 'description',
      title: t('column.description'),
      least: 12,
      sort: 'description',
      cell: ({ assetClass, description, identifier, needsReview }) => (
        <>
          <ClassIcon assetClass={assetClass} /> {description}
          {identifier && <span className="muted nowrap"> · {identifier}</span>}
          {needsReview && <Icon of={TriangleAlert} name={t('needsReview')} className="mark mark-warning" />}
        </>
      ),
    },
    ...(judged ? [quality] : []),
    {
      id: 'status',
      title: t('column.status'),
      width: 12,
      sort: 'status',
      cell: ({ status, awaitingDecision }) => <ItemBadge status={status} awaiting={awaitingDecision} />,
    },
    {
      id: 'value',
      title: t('column.value'),
      width: 6,
      align: 'end',
      sort: 'value',
      cell: ({ value }) => (value ? formatMoney(value, locale, 'whole') : '–'),
    },
    ...(place === 'overview' ? [] : [deadline]),
    ...(place === 'register' ? [days] : []),
    { id: 'place', title: t('column.place'), width: 8.5, cell: ({ place }) => <span title={place ?? undefined}>{place?.split(' › ').slice(-2).join(' › ') ?? '–'}</span> },
    ...(place === 'overview' ? [] : [seized]),
  ];
}
