import { CASE_ACTION_IDS, CASE_ACTIONS, CASE_EVENT_TITLES, CASE_TRANSITIONS } from './case-action.js';
import { CASE_LEGAL_BASES } from './case-legal-bases.js';
import { CASE_STATUS_IDS, CASE_STATUSES, INITIAL_CASE_STATUS } from './case-status.js';

const EXECUTION = 'execution instalments recovery detention-for-debt reduced-or-remitted';
const ANY_OPEN =
  'intake investigation sfo-open sfo-closed dismissed penal-order settled prosecuted judged appeal cassation irrevocable advantage-claim-filed ' +
  `advantage-judged advantage-appeal advantage-final advantage-lapsed ${EXECUTION} time-barred`;

/** Rows C2–C21 of the procedure, written from the statute and not from the table. */
const BY_LAW: readonly (readonly [row: string, from: string, to: string])[] = [
  ['C2', 'intake', 'investigation'],
  ['C3', 'investigation', 'sfo-open'],
  ['C4', 'sfo-open', 'sfo-closed'],
  ['C5', 'sfo-closed', 'sfo-open'],
  ['C6', 'investigation', 'dismissed'],
  ['C7', 'investigation', 'penal-order'],
  ['C7', 'investigation', 'settled'],
  ['C8', 'investigation', 'prosecuted'],
  ['C9', 'prosecuted', 'judged'],
  ['C10', 'judged', 'appeal'],
  ['C10', 'appeal', 'cassation'],
  ['C11', 'judged appeal cassation', 'irrevocable'],
  ['C12', 'judged', 'advantage-claim-filed'],
  ['C13', 'advantage-claim-filed', 'advantage-judged'],
  ['C13', 'advantage-judged', 'advantage-appeal'],
  ['C13', 'advantage-appeal', 'advantage-final'],
  ['C14', 'advantage-claim-filed advantage-judged advantage-appeal advantage-final', 'advantage-lapsed'],
  ['C15', 'irrevocable advantage-final', 'execution'],
  ['C16', 'execution', 'instalments'],
  ['C16', 'execution', 'recovery'],
  ['C16', 'execution', 'detention-for-debt'],
  ['C17', 'execution', 'reduced-or-remitted'],
  ['C18', 'execution', 'time-barred'],
  ['C19', ANY_OPEN, 'transferred-abroad'],
  ['C20', `dismissed penal-order settled irrevocable advantage-final advantage-lapsed ${EXECUTION} time-barred transferred-abroad`, 'closed'],
  ['C21', 'closed', 'retention'],
];

/** What the rows leave open and a register cannot do without, each with its reason. */
const BESIDE_THE_ROWS: typeof BY_LAW = [
  ['C3: an SFO is a sub-state of the investigation', 'sfo-open sfo-closed', 'dismissed'],
  ['C3', 'sfo-open sfo-closed', 'penal-order'],
  ['C3; 511c: until the hearing on the claim is closed', 'sfo-open sfo-closed advantage-claim-filed', 'settled'],
  ['C3; a penal order opposed, a settlement not met, a dismissal undone (art. 12 Sv)', 'sfo-open sfo-closed penal-order settled dismissed', 'prosecuted'],
  ['a judgment of a higher court is recorded where the case is', 'appeal', 'appeal'],
  ['the same', 'cassation', 'cassation'],
  ['the prosecution of everyone ended without a verdict', 'prosecuted judged appeal cassation', 'closed'],
  ['each suspect has a verdict of his own', 'judged', 'judged'],
  ['the same, with its remedy', 'irrevocable', 'appeal'],
  ['the same, with cassation that came late', 'irrevocable', 'cassation'],
  ['the same, with its finality', 'irrevocable', 'irrevocable'],
  ['the same of the advantage', 'advantage-judged', 'advantage-judged'],
  ['the advantage is judged on appeal too (511g)', 'advantage-appeal', 'advantage-judged'],
  ['the same', 'advantage-final', 'advantage-appeal'],
  ['the same', 'advantage-final', 'advantage-final'],
  ['a penal order not opposed', 'penal-order', 'irrevocable'],
  ['511b: with the summons, and within two years whatever became of the main case', 'prosecuted appeal cassation irrevocable', 'advantage-claim-filed'],
  ['no remedy lodged', 'advantage-judged', 'advantage-final'],
  ['the ways of execution follow each other', 'recovery detention-for-debt reduced-or-remitted', 'instalments'],
  ['the same', 'instalments detention-for-debt reduced-or-remitted', 'recovery'],
  ['the same', 'instalments recovery reduced-or-remitted', 'detention-for-debt'],
  ['the same', 'instalments recovery detention-for-debt', 'reduced-or-remitted'],
  ['the same', 'instalments recovery detention-for-debt reduced-or-remitted', 'time-barred'],
];

function pairsOf(rows: typeof BY_LAW): string[] {
  return rows.flatMap(([, from, to]) => from.split(' ').map((status) => `${status} → ${to}`));
}

function reachableFrom(start: string): Set<string> {
  const found = new Set([start]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { from, to } of CASE_TRANSITIONS) if (found.has(from)) found.add(to);
  }
  return found;
}

describe('the table of case steps', () => {
  it('allows exactly the changes of the procedure and the named ones beside it', () => {
    const table = new Set(CASE_TRANSITIONS.map(({ from, to }) => `${from} → ${to}`));

    expect([...table].sort()).toEqual([...new Set([...pairsOf(BY_LAW), ...pairsOf(BESIDE_THE_ROWS)])].sort());
  });

  it('asks for a document in every row in which the procedure names one, and in no other', () => {
    const asked = CASE_ACTION_IDS.filter((action) => CASE_ACTIONS[action].document !== null).map((action) => CASE_ACTIONS[action].row);

    // C1 opens the file; what has lapsed by time is computed, and retention is told by the log.
    expect([...new Set(asked)].toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1)))).toEqual([...new Set(BY_LAW.map(([row]) => row))].filter((row) => !['C1', 'C18', 'C21'].includes(row)));
  });

  it('leads from intake to every status', () => {
    expect([...reachableFrom(INITIAL_CASE_STATUS)].sort()).toEqual([...CASE_STATUS_IDS].sort());
  });

  it.each(CASE_STATUS_IDS)('always leads from %s to the end of the file', (status) => {
    expect(reachableFrom(status).has('retention')).toBe(true);
  });

  it('leads nowhere from where the procedure is over', () => {
    const over = CASE_STATUS_IDS.filter((status) => CASE_STATUSES[status].terminal === true);

    expect(over).toEqual(['retention']);
    expect(CASE_TRANSITIONS.filter(({ from }) => over.includes(from))).toEqual([]);
  });

  it.each(CASE_ACTION_IDS)('names for %s who, on what ground and with which words', (action) => {
    const { from, to, roles, bases, title, eventTitle, event } = CASE_ACTIONS[action];

    expect(from.length).toBeGreaterThan(0);
    expect(new Set(from).size).toBe(from.length);
    expect([...from, to].filter((status) => !CASE_STATUS_IDS.includes(status))).toEqual([]);
    expect(roles.length).toBeGreaterThan(0);
    expect(bases.length).toBeGreaterThan(0);
    expect(bases.filter((basis) => !Object.hasOwn(CASE_LEGAL_BASES, basis))).toEqual([]);
    expect([title.nl, title.en, eventTitle.nl, eventTitle.en].filter((text) => text.trim() === '')).toEqual([]);
    expect(event).toMatch(/^case\.[a-z-]+$/);
    expect(CASE_EVENT_TITLES[event]).toEqual(eventTitle);
  });
});
