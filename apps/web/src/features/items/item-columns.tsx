import type { ItemRow } from '@contract/items';
import type { Locale } from '@contract/platform';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { TriangleAlert } from 'lucide-react';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { formatNumber } from '../../lib/format-number.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { Icon } from '../../ui/icon.js';
import type { Column } from '../../ui/table/column.js';
import { ClassIcon } from './class-icon.js';
import { ItemBadge } from './item-badge.js';

/** The columns of item lists; inside a case its number is not repeated on every row. */
export function itemColumns(t: TFunction<'items'>, locale: Locale, place: 'case' | 'register'): readonly Column<ItemRow>[] {
  const ofCase: Column<ItemRow> = {
    id: 'case',
    title: t('column.case'),
    width: 8.5,
    cell: ({ caseId, caseReference }, tab) => (
      <Link to="/dossiers/$caseId" params={{ caseId }} search={{}} tabIndex={tab}>
        {caseReference}
      </Link>
    ),
  };
  return [
    {
      id: 'reference',
      title: t('column.reference'),
      width: 9.5,
      sort: 'reference',
      cell: ({ id, reference }, tab) => (
        <Link to="/voorwerpen/$itemId" params={{ itemId: id }} tabIndex={tab}>
          <strong>{reference}</strong>
        </Link>
      ),
    },
    {
      id: 'description',
      title: t('column.description'),
      sort: 'description',
      cell: ({ assetClass, description, identifier, needsReview }) => (
        <>
          <ClassIcon assetClass={assetClass} /> {description}
          {identifier && <span className="muted nowrap"> · {identifier}</span>}
          {needsReview && <Icon of={TriangleAlert} name={t('needsReview')} className="mark mark-warning" />}
        </>
      ),
    },
    {
      id: 'status',
      title: t('column.status'),
      width: 12,
      sort: 'status',
      cell: ({ status, awaitingDecision }) => <ItemBadge status={status} awaiting={awaitingDecision} />,
    },
    ...(place === 'register' ? [ofCase] : []),
    { id: 'place', title: t('column.place'), width: 9.5, cell: (row) => row.place ?? '–' },
    {
      id: 'value',
      title: t('column.value'),
      width: 8,
      align: 'end',
      sort: 'value',
      cell: ({ value }) => (value ? formatMoney(value, locale, 'whole') : '–'),
    },
    {
      id: 'seized',
      title: t('column.seized'),
      width: 7.5,
      sort: 'seizedOn',
      cell: ({ seizedOn }) => (seizedOn ? formatDate(seizedOn, locale, { weekday: false }) : '–'),
    },
    {
      id: 'days',
      title: t('column.days'),
      width: 6.5,
      align: 'end',
      sort: 'daysWithoutDecision',
      cell: ({ daysWithoutDecision }) => (daysWithoutDecision === null ? '–' : formatNumber(daysWithoutDecision, locale)),
    },
    {
      id: 'deadline',
      title: t('column.deadline'),
      width: 17.5,
      sort: 'nextDeadline',
      cell: ({ nextDeadline }) => (nextDeadline ? <DeadlineText moment={nextDeadline} shape="list" /> : '–'),
    },
  ];
}
