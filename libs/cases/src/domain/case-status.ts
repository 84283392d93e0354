import type { Titles } from '../../../platform/src/contract.js';

interface StatusEntry {
  readonly title: Titles;
  /** The procedure is over; only keeping and removal of the file are left. */
  readonly terminal?: true;
}

const ENTRIES = {
  intake: { title: { nl: 'Intake', en: 'Intake' } },
  investigation: { title: { nl: 'Opsporingsonderzoek', en: 'Investigation' } },
  'sfo-open': { title: { nl: 'SFO loopt', en: 'Financial investigation open' } },
  'sfo-closed': { title: { nl: 'SFO gesloten', en: 'Financial investigation closed' } },
  dismissed: { title: { nl: 'Geseponeerd', en: 'Dismissed' } },
  'penal-order': { title: { nl: 'Strafbeschikking', en: 'Penal order' } },
  settled: { title: { nl: 'Geschikt', en: 'Settled' } },
  prosecuted: { title: { nl: 'Vervolgd', en: 'Prosecuted' } },
  judged: { title: { nl: 'Vonnis gewezen', en: 'Judged in first instance' } },
  appeal: { title: { nl: 'Hoger beroep', en: 'On appeal' } },
  cassation: { title: { nl: 'Cassatie', en: 'In cassation' } },
  irrevocable: { title: { nl: 'Onherroepelijk', en: 'Irrevocable' } },
  'advantage-claim-filed': { title: { nl: 'Ontnemingsvordering aanhangig', en: 'Advantage claim filed' } },
  'advantage-judged': { title: { nl: 'Ontneming beslist', en: 'Advantage judged' } },
  'advantage-appeal': { title: { nl: 'Ontneming in hoger beroep of cassatie', en: 'Advantage on appeal or in cassation' } },
  'advantage-final': { title: { nl: 'Ontneming onherroepelijk', en: 'Advantage final' } },
  'advantage-lapsed': { title: { nl: 'Ontneming vervallen', en: 'Advantage lapsed' } },
  execution: { title: { nl: 'Tenuitvoerlegging', en: 'Execution' } },
  instalments: { title: { nl: 'Betaling in termijnen', en: 'Instalments' } },
  recovery: { title: { nl: 'Verhaal', en: 'Recovery' } },
  'detention-for-debt': { title: { nl: 'Gijzeling', en: 'Detention for debt' } },
  'reduced-or-remitted': { title: { nl: 'Verminderd of kwijtgescholden', en: 'Reduced or remitted' } },
  'time-barred': { title: { nl: 'Executie verjaard', en: 'Time-barred' } },
  'transferred-abroad': { title: { nl: 'Overgedragen aan het buitenland', en: 'Transferred abroad' } },
  closed: { title: { nl: 'Gesloten', en: 'Closed' } },
  retention: { title: { nl: 'In bewaring na sluiting', en: 'Retained after closing' }, terminal: true },
} as const satisfies Readonly<Record<string, StatusEntry>>;

export type CaseStatus = keyof typeof ENTRIES;

export const CASE_STATUSES: Readonly<Record<CaseStatus, StatusEntry>> = ENTRIES;
export const CASE_STATUS_IDS = Object.keys(ENTRIES) as readonly CaseStatus[];

/** A case is opened in intake (row C1); one read from a register may come in at any status it names. */
export const INITIAL_CASE_STATUS = 'intake' satisfies CaseStatus;

/** The criminal financial investigation is a sub-state of the investigation: what ends the one ends both. */
export const UNDER_INVESTIGATION: readonly CaseStatus[] = ['investigation', 'sfo-open', 'sfo-closed'];
export const UNDER_EXECUTION: readonly CaseStatus[] = ['execution', 'instalments', 'recovery', 'detention-for-debt', 'reduced-or-remitted'];

export const ON_TRIAL: readonly CaseStatus[] = ['prosecuted', 'judged', 'appeal', 'cassation'];

/** Where a case can stand while the cases of its suspects go each their own way. */
export const IN_PROCEEDINGS: readonly CaseStatus[] = [
  'penal-order', 'settled', 'prosecuted', 'judged', 'appeal', 'cassation', 'irrevocable',
  'advantage-claim-filed', 'advantage-judged', 'advantage-appeal', 'advantage-final', 'advantage-lapsed', ...UNDER_EXECUTION, 'time-barred', 'transferred-abroad',
];

export function isCaseStatus(text: string): text is CaseStatus {
  return Object.hasOwn(ENTRIES, text);
}
