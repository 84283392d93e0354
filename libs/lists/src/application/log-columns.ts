import { Temporal } from 'temporal-polyfill';
import { ROLE_TITLES } from '#access';
import { LOG_KIND_TITLES, type WholeLogRow } from '#audit';
import { LEGAL_ZONE } from '#platform';
import type { ExportColumn } from '../domain/export-column.js';

type Column = ExportColumn<WholeLogRow>;

const ROLES: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = ROLE_TITLES;
/** The purpose of who states none. */
const UNSTATED = 'case assignment';
const ASSIGNMENT = { nl: 'Behandeling van het dossier', en: 'Handling of the case' } as const;

const text = (nl: string, en: string, of: Column['of']): Column => ({ title: { nl, en }, kind: 'text', of });

/** The columns of the log as columns of a file. The number of the row is the one it has in the sealed log. */
export const LOG_COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  number: [{ title: { nl: 'Regel', en: 'Row' }, kind: 'number', of: ({ id }) => id }],
  at: [text('Wanneer', 'When', ({ at }) => Temporal.Instant.from(at).toZonedDateTimeISO(LEGAL_ZONE).toString({ timeZoneName: 'never', smallestUnit: 'millisecond' }))],
  actor: [text('Wie', 'Who', ({ actor }) => actor), text('Wie (id)', 'Who (id)', ({ actorId }) => actorId)],
  roles: [text('Rollen', 'Roles', ({ actorRoles }, locale) => actorRoles?.map((role) => ROLES[role]?.[locale] ?? role).join(', ') ?? null)],
  kind: [text('Soort', 'Kind', ({ kind }, locale) => LOG_KIND_TITLES[kind][locale])],
  act: [text('Handeling', 'Act', ({ act }) => act)],
  case: [text('Dossier', 'Case', ({ caseReference }) => caseReference)],
  subject: [text('Waarvan', 'Of what', ({ subjectType }) => subjectType), text('Waarvan (id)', 'Of what (id)', ({ subjectId }) => subjectId)],
  purpose: [text('Doel', 'Purpose', ({ purpose }, locale) => (purpose === UNSTATED ? ASSIGNMENT[locale] : purpose))],
  request: [text('Verzoek', 'Request', ({ requestId }) => requestId)],
  shown: [{ title: { nl: 'Daarbij getoond (aantal)', en: 'Shown besides (number)' }, kind: 'number', of: ({ shown }) => shown?.toString() ?? null }],
};
