import { CASE_STATUSES, CLASSIFICATION_TITLES, type CaseRow } from '#cases';
import type { ExportColumn } from '../domain/export-column.js';

type CaseStatus = keyof typeof CASE_STATUSES;

const text = (nl: string, en: string, of: ExportColumn<CaseRow>['of']): ExportColumn<CaseRow> => ({ title: { nl, en }, kind: 'text', of });

/** The columns of the list of cases as columns of a file. */
export const CASE_COLUMNS: Readonly<Record<string, readonly ExportColumn<CaseRow>[]>> = {
  reference: [text('Nummer', 'Number', ({ reference }) => reference)],
  title: [
    text('Titel', 'Title', ({ title }) => title),
    text('Onderzoek', 'Investigation', ({ investigationName }) => investigationName),
    text('Vertrouwelijkheid', 'Classification', ({ classification }, locale) => CLASSIFICATION_TITLES[classification][locale]),
  ],
  party: [text('Persoon', 'Person', ({ mainParty }) => mainParty)],
  status: [text('Status', 'Status', ({ status }, locale) => CASE_STATUSES[status as CaseStatus]?.title[locale] ?? status)],
  deadline: [
    { title: { nl: 'Eerstvolgende termijn', en: 'Next deadline' }, kind: 'date', of: ({ nextDeadline }) => nextDeadline?.dueOn ?? null },
    text('Termijn', 'Term', ({ nextDeadline }, locale) => nextDeadline?.title[locale] ?? null),
  ],
  unit: [text('Eenheid', 'Unit', ({ unit }) => unit.name)],
  lead: [text('Behandelaar', 'Lead', ({ lead }) => lead?.name ?? null)],
  items: [{ title: { nl: 'Voorwerpen', en: 'Items' }, kind: 'number', of: ({ itemCount }) => String(itemCount) }],
  awaiting: [{ title: { nl: 'Te beslissen', en: 'To decide' }, kind: 'number', of: ({ awaitingDecision }) => String(awaitingDecision) }],
};
