import type { CaseRow } from '@contract/cases';
import type { Locale } from '@contract/platform';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { Globe, TriangleAlert } from 'lucide-react';
import { formatNumber } from '../../lib/format-number.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { Icon } from '../../ui/icon.js';
import type { Column } from '../../ui/table/column.js';
import { CaseBadge } from './case-badge.js';

/** The columns of the case list. */
export function caseColumns(t: TFunction<'cases'>, locale: Locale): readonly Column<CaseRow>[] {
  return [
    {
      id: 'reference',
      title: t('column.reference'),
      width: 7.5,
      sort: 'reference',
      cell: ({ id, reference }, tab) => (
        <Link to="/dossiers/$caseId" params={{ caseId: id }} tabIndex={tab}>
          <strong>{reference}</strong>
        </Link>
      ),
    },
    {
      id: 'title',
      title: t('column.title'),
      least: 9,
      sort: 'title',
      cell: ({ title, crossBorder, needsReview }) => (
        <>
          {title}
          {crossBorder && <Icon of={Globe} name={t('crossBorder')} className="mark mark-progress" />}
          {needsReview && <Icon of={TriangleAlert} name={t('needsReview')} className="mark mark-warning" />}
        </>
      ),
    },
    { id: 'party', title: t('column.party'), width: 7, cell: ({ mainParty }) => mainParty ?? '–' },
    { id: 'status', title: t('column.status'), width: 11.5, sort: 'status', cell: ({ status }) => <CaseBadge status={status} /> },
    {
      id: 'deadline',
      title: t('column.deadline'),
      width: 16,
      sort: 'nextDeadline',
      cell: ({ nextDeadline }) => (nextDeadline ? <DeadlineText moment={nextDeadline} shape="list" /> : '–'),
    },
    { id: 'unit', title: t('column.unit'), width: 6.5, cell: ({ unit }) => unit.name },
    { id: 'lead', title: t('column.lead'), width: 7, cell: ({ lead }) => lead?.name ?? '–' },
    { id: 'items', title: t('column.items'), width: 4, align: 'end', cell: ({ itemCount }) => formatNumber(itemCount, locale) },
    {
      id: 'awaiting',
      title: t('column.awaiting'),
      width: 5.25,
      align: 'end',
      cell: ({ awaitingDecision }) => (awaitingDecision > 0 ? formatNumber(awaitingDecision, locale) : '–'),
    },
  ];
}
