import type { Instant, LegalDate, Titles } from '../../../platform/src/contract.js';

interface MessageWords {
  /** What the list of notifications says; `{name}` is filled from the params. */
  readonly title: Titles;
  /** What a mail says, by its kind alone: a mail leaves the house, so it carries nothing of the case. */
  readonly mail: Titles;
}

/** Every message to people, in both languages. */
export const MESSAGES = {
  'deadline.new': {
    title: { nl: 'Nieuwe termijn: {deadline}, {due}', en: 'New deadline: {deadline}, {due}' },
    mail: { nl: 'Nieuwe termijn', en: 'New deadline' },
  },
  'deadlines.new': {
    title: { nl: '{count} nieuwe termijnen, de eerste: {deadline}, {due}', en: '{count} new deadlines, the first: {deadline}, {due}' },
    mail: { nl: 'Nieuwe termijnen', en: 'New deadlines' },
  },
  'deadline.approaching': {
    title: { nl: 'Termijn nadert: {deadline}, {due}', en: 'Deadline approaching: {deadline}, {due}' },
    mail: { nl: 'Termijn nadert', en: 'Deadline approaching' },
  },
  'deadline.today': {
    title: { nl: 'Termijn verloopt vandaag: {deadline}, {due}', en: 'Deadline today: {deadline}, {due}' },
    mail: { nl: 'Termijn verloopt vandaag', en: 'Deadline today' },
  },
  'deadline.overdue': {
    title: { nl: 'Termijn verlopen: {deadline}, {due}', en: 'Deadline overdue: {deadline}, {due}' },
    mail: { nl: 'Termijn verlopen', en: 'Deadline overdue' },
  },
  'deadline.ended': {
    title: { nl: 'Termijn afgelopen, er hoeft niets te gebeuren: {deadline}, {due}', en: 'Deadline ended, nothing has to be done: {deadline}, {due}' },
    mail: { nl: 'Termijn afgelopen', en: 'Deadline ended' },
  },
  'deadline.assigned': {
    title: { nl: 'Termijn aan jou toegewezen: {deadline}, {due}', en: 'Deadline assigned to you: {deadline}, {due}' },
    mail: { nl: 'Termijn toegewezen', en: 'Deadline assigned' },
  },
  'deadlines.handed-over': {
    title: { nl: '{count} termijnen zijn aan jou overgedragen', en: '{count} deadlines were handed over to you' },
    mail: { nl: 'Termijnen overgedragen', en: 'Deadlines handed over' },
  },
  'duty.due': {
    title: { nl: 'Plicht zonder dossier: {deadline}, {due}', en: 'Duty apart from any case: {deadline}, {due}' },
    mail: { nl: 'Plicht zonder dossier', en: 'Duty apart from any case' },
  },
  'case.assigned': {
    title: { nl: 'Zaak {case} is aan jou toegewezen', en: 'Case {case} was assigned to you' },
    mail: { nl: 'Zaak toegewezen', en: 'Case assigned' },
  },
  'item.status-changed': {
    title: { nl: '{item} is nu: {status}', en: '{item} is now: {status}' },
    mail: { nl: 'Stand van een voorwerp gewijzigd', en: 'Status of an item changed' },
  },
  'identifier.known-elsewhere': {
    title: { nl: '{item}: een nummer hiervan is ook vastgelegd bij {desk}', en: '{item}: a number of it was also recorded at {desk}' },
    mail: { nl: 'Nummer ook elders vastgelegd', en: 'Number also recorded elsewhere' },
  },
  'identifier.asked-about': {
    title: { nl: '{desk} vraagt naar {item}, onder vermelding van {reference}', en: '{desk} asks about {item}, quoting {reference}' },
    mail: { nl: 'Vraag van een andere eenheid', en: 'Question of another unit' },
  },
  'identifier.answered': {
    title: { nl: '{desk} heeft geantwoord op de vraag over {item}', en: '{desk} answered the question about {item}' },
    mail: { nl: 'Antwoord van een andere eenheid', en: 'Answer of another unit' },
  },
  'decision.given': {
    title: { nl: 'Beslissing gegeven: {decision} (voorwerpen: {count})', en: 'Decision given: {decision} (items: {count})' },
    mail: { nl: 'Beslissing gegeven', en: 'Decision given' },
  },
  'import.done': {
    title: { nl: 'Import klaar: {fileName} (rijen: {rows}, geweigerd: {refused})', en: 'Import done: {fileName} (rows: {rows}, refused: {refused})' },
    mail: { nl: 'Import klaar', en: 'Import done' },
  },
  'import.failed': {
    title: { nl: 'Import mislukt: {fileName}', en: 'Import failed: {fileName}' },
    mail: { nl: 'Import mislukt', en: 'Import failed' },
  },
  'document.infected': {
    title: { nl: 'Virus gevonden in een document van zaak {case}: {found}. Het blijft in quarantaine.', en: 'Virus found in a document of case {case}: {found}. It stays in quarantine.' },
    mail: { nl: 'Virus gevonden in een document', en: 'Virus found in a document' },
  },
  'emergency.opened': {
    title: { nl: 'Dossier {case} is in nood geopend, tot {until}; kijk wat er gebeurt en beoordeel het', en: 'Case {case} was opened in an emergency, until {until}; see what is done and review it' },
    mail: { nl: 'Noodtoegang tot een dossier', en: 'Emergency access to a case' },
  },
  'backup.overdue': {
    title: { nl: 'Er is sinds {since} geen back-up gemaakt', en: 'No backup has been made since {since}' },
    mail: { nl: 'Back-up ontbreekt', en: 'Backup missing' },
  },
  'invariants.violated': {
    title: { nl: 'De nachtelijke controle vond {count} afwijkingen van {rules} regels; het log van de worker noemt ze', en: 'The nightly check found {count} violations of {rules} rules; the log of the worker names them' },
    mail: { nl: 'Nachtelijke controle vond afwijkingen', en: 'Nightly check found violations' },
  },
} as const satisfies Readonly<Record<string, MessageWords>>;

export type MessageId = keyof typeof MESSAGES;

interface DeadlineParams {
  /** The rule's own title. */
  readonly deadline: Titles;
  /** The legal date, or the moment where the term runs in hours. */
  readonly due: LegalDate | Instant;
}

/** What each message is filled with. Ids and words of the register; never a person's name. */
export interface MessageParams {
  readonly 'deadline.new': DeadlineParams;
  readonly 'deadlines.new': DeadlineParams & { readonly count: number };
  readonly 'deadline.approaching': DeadlineParams;
  readonly 'deadline.today': DeadlineParams;
  readonly 'deadline.overdue': DeadlineParams;
  readonly 'deadline.ended': DeadlineParams;
  readonly 'deadline.assigned': DeadlineParams;
  readonly 'deadlines.handed-over': { readonly count: number };
  readonly 'duty.due': DeadlineParams;
  readonly 'case.assigned': { readonly case: string };
  readonly 'item.status-changed': { readonly item: string; readonly status: Titles };
  readonly 'identifier.known-elsewhere': { readonly item: string; readonly desk: string };
  readonly 'identifier.asked-about': { readonly item: string; readonly desk: string; readonly reference: string };
  readonly 'identifier.answered': { readonly item: string; readonly desk: string };
  readonly 'decision.given': { readonly decision: Titles; readonly count: number };
  readonly 'import.done': { readonly fileName: string; readonly rows: number; readonly refused: number };
  readonly 'import.failed': { readonly fileName: string };
  readonly 'document.infected': { readonly case: string; readonly found: string };
  readonly 'emergency.opened': { readonly case: string; readonly until: Instant };
  readonly 'invariants.violated': { readonly count: number; readonly rules: number };
  readonly 'backup.overdue': { readonly since: Instant };
}

export function isMessageId(text: string): text is MessageId {
  return Object.hasOwn(MESSAGES, text);
}
