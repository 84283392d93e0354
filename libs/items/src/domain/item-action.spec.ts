import { ITEM_ACTION_IDS, ITEM_ACTIONS, ITEM_EVENT_TITLES, ITEM_TRANSITIONS } from './item-action.js';
import { AWAITING_DECISION, HELD, INITIAL_ITEM_STATUSES, ITEM_STATUS_IDS, TERMINAL } from './item-status.js';
import { LEGAL_BASES } from './legal-bases.js';

/** "Any held" of the procedure: the thing, or the money in its place, is under seizure and nothing has ended it. */
const ANY_HELD =
  'seized noticed maintained in-custody waived intent-other provisional-use kept-for-claimant disposal-requested ' +
  'disposal-authorised disposal-deemed sold-proceeds-held custody-end-noticed forfeited-not-final withdrawn-not-final';

function anyHeldBut(...left: string[]): string {
  return ANY_HELD.split(' ').filter((status) => !left.includes(status)).join(' ');
}

/** Rows I1–I33 as the Code of Criminal Procedure gives them, written from the statute and not from the table. */
const BY_LAW: readonly (readonly [row: string, from: string, to: string])[] = [
  ['I1', 'planned', 'seized'],
  ['I2', 'seized', 'noticed'],
  ['I3', 'noticed', 'maintained'],
  ['I4', 'noticed maintained', 'return-ordered'],
  ['I5', 'maintained', 'in-custody'],
  ['I6', 'maintained in-custody', 'waived'],
  ['I7', 'waived', 'return-ordered'],
  ['I7', 'waived', 'kept-for-claimant'],
  ['I7', 'waived', 'deemed-forfeited'],
  ['I8', 'maintained in-custody', 'intent-other'],
  ['I9', 'intent-other', 'return-ordered'],
  ['I9', 'intent-other', 'kept-for-claimant'],
  ['I10', anyHeldBut('provisional-use', 'sold-proceeds-held'), 'provisional-use'],
  ['I11', 'maintained in-custody', 'disposal-requested'],
  ['I12', anyHeldBut('disposal-authorised', 'sold-proceeds-held'), 'disposal-authorised'],
  ['I13', 'disposal-requested', 'disposal-deemed'],
  ['I14', 'disposal-authorised disposal-deemed', 'sold-proceeds-held'],
  ['I15', 'disposal-authorised disposal-deemed', 'destroyed'],
  ['I15', 'disposal-authorised disposal-deemed', 'abandoned'],
  ['I15', 'disposal-authorised disposal-deemed', 'other-purpose'],
  ['I16', 'in-custody', 'custody-end-noticed'],
  ['I17', 'custody-end-noticed', 'in-custody'],
  ['I18', 'custody-end-noticed', 'sold-proceeds-held'],
  ['I18', 'custody-end-noticed', 'destroyed'],
  ['I18', 'custody-end-noticed', 'abandoned'],
  ['I18', 'custody-end-noticed', 'other-purpose'],
  ['I19', ANY_HELD, 'released-on-security'],
  ['I21, I22', ANY_HELD, 'return-ordered'],
  ['I22', anyHeldBut('kept-for-claimant'), 'kept-for-claimant'],
  ['I22', anyHeldBut('forfeited-not-final'), 'forfeited-not-final'],
  ['I22', anyHeldBut('withdrawn-not-final'), 'withdrawn-not-final'],
  ['I23', 'forfeited-not-final', 'forfeited'],
  ['I23', 'withdrawn-not-final', 'withdrawn'],
  ['I24', 'forfeited withdrawn', 'return-ordered'],
  ['I25', 'forfeited withdrawn', 'finally-sold'],
  ['I25', 'forfeited withdrawn', 'finally-destroyed'],
  ['I25', 'forfeited withdrawn', 'social-use'],
  ['I25', 'forfeited withdrawn', 'transferred'],
  ['I25', 'forfeited withdrawn', 'shared'],
  ['I26', ANY_HELD, 'executory'],
  ['I27', 'executory', 'realised'],
  ['I27', 'realised', 'applied-to-debt'],
  ['I28', 'return-ordered', 'return-blocked'],
  ['I29', 'return-ordered', 'returned'],
  ['I30', 'return-ordered', 'value-paid'],
  ['I31', 'return-ordered', 'unclaimed'],
  ['I32', ANY_HELD, 'transferred-abroad'],
  ['I33', anyHeldBut('sold-proceeds-held'), 'lost'],
];

/** What the rows leave open and a register cannot do without, each with its reason. */
const BESIDE_THE_ROWS: typeof BY_LAW = [
  ['116(1): interest can end at any time', 'in-custody intent-other provisional-use disposal-requested disposal-authorised disposal-deemed sold-proceeds-held custody-end-noticed', 'return-ordered'],
  ['118a: the security is given back', 'released-on-security', 'return-ordered'],
  ['6:4:4: the debt was paid otherwise', 'executory', 'return-ordered'],
  ['353 with 94a: the second ground is lifted after the order', 'return-ordered', 'return-ordered'],
  ['116(2)(b), (3): the claimant is found', 'kept-for-claimant', 'return-ordered'],
  ['116(2)(c): carried out as a forfeiture', 'deemed-forfeited', 'finally-sold'],
  ['116(2)(c)', 'deemed-forfeited', 'finally-destroyed'],
  ['116(2)(c)', 'deemed-forfeited', 'social-use'],
  ['116(2)(c)', 'deemed-forfeited', 'transferred'],
  ['116(2)(c)', 'deemed-forfeited', 'shared'],
  ['117(5): the request is refused in time', 'disposal-requested', 'in-custody'],
  ['118(4), 119(3): kept or not fetched, then two years', 'kept-for-claimant unclaimed', 'custody-end-noticed'],
  ['118a, 6:4:4: recovery on the security', 'released-on-security', 'executory'],
  ['119(4): the attachment falls', 'return-blocked', 'return-ordered'],
  ['119: fetched at last', 'unclaimed', 'returned'],
  ['119(2)', 'unclaimed', 'value-paid'],
  ['a thing can be lost as long as it is kept', 'return-ordered return-blocked unclaimed deemed-forfeited forfeited withdrawn executory', 'lost'],
];

const EVENTS =
  'item.seized item.noticed item.maintained item.return-ordered item.taken-into-custody item.waived item.kept-for-claimant item.deemed-forfeited ' +
  'item.intent-announced item.provisional-use-granted item.disposal-requested item.disposal-authorised disposal.refused item.disposal-deemed item.sold ' +
  'item.destroyed item.abandoned item.put-to-other-purpose item.custody-end-noticed item.custody-end-objected item.released-on-security item.forfeited ' +
  'item.withdrawn-from-circulation item.forfeiture-final item.withdrawal-final item.confiscation-revoked item.finally-sold item.finally-destroyed ' +
  'item.put-to-social-use item.transferred item.shared item.made-executory item.realised item.applied-to-debt item.return-blocked ' +
  'item.return-unblocked item.returned item.value-paid item.unclaimed item.transferred-abroad item.lost';

const TERMINAL_BY_LAW =
  'returned value-paid destroyed abandoned other-purpose finally-sold finally-destroyed social-use transferred transferred-abroad shared applied-to-debt lost';

function pairsOf(rows: typeof BY_LAW): string[] {
  return rows.flatMap(([, from, to]) => from.split(' ').map((status) => `${status} → ${to}`));
}

function reachableFrom(starts: readonly string[]): Set<string> {
  const found = new Set<string>(starts);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { from, to } of ITEM_TRANSITIONS) if (found.has(from)) found.add(to);
  }
  return found;
}

describe('the table of item acts', () => {
  it('allows exactly the changes of the procedure and the named ones beside it', () => {
    const table = new Set(ITEM_TRANSITIONS.map(({ from, to }) => `${from} → ${to}`));

    expect([...table].sort()).toEqual([...new Set([...pairsOf(BY_LAW), ...pairsOf(BESIDE_THE_ROWS)])].sort());
  });

  it('takes "any held" to be the states in which seizure goes on', () => {
    expect([...HELD].sort()).toEqual(ANY_HELD.split(' ').sort());
  });

  it('ends where the procedure ends, and never with a sale for value before the end', () => {
    expect([...TERMINAL].filter((status) => status !== 'joined').sort()).toEqual(TERMINAL_BY_LAW.split(' ').sort());
    expect(TERMINAL.has('sold-proceeds-held')).toBe(false);
  });

  it('waits for a prosecutor where silence or a choice is next', () => {
    expect([...AWAITING_DECISION].sort()).toEqual(['custody-end-noticed', 'disposal-requested', 'intent-other', 'noticed', 'waived']);
  });

  it('records the facts that the rule packs know', () => {
    expect([...new Set(ITEM_ACTION_IDS.map((action) => ITEM_ACTIONS[action].event))].sort()).toEqual(EVENTS.split(' ').sort());
    expect(Object.keys(ITEM_EVENT_TITLES).sort()).toEqual(EVENTS.split(' ').sort());
  });

  it('leads from the first states to every other but that of a lot joined with another, which no act of the procedure makes', () => {
    expect([...reachableFrom(INITIAL_ITEM_STATUSES)].sort()).toEqual(ITEM_STATUS_IDS.filter((status) => status !== 'joined').sort());
  });

  it.each(ITEM_STATUS_IDS.filter((status) => TERMINAL.has(status)))('leads nowhere from %s', (status) => {
    expect(ITEM_TRANSITIONS.filter(({ from }) => from === status)).toEqual([]);
  });

  it.each(ITEM_STATUS_IDS.filter((status) => !TERMINAL.has(status)))('always leads from %s to an end', (status) => {
    expect([...reachableFrom([status])].some((reached) => (TERMINAL as ReadonlySet<string>).has(reached))).toBe(true);
  });

  it.each(ITEM_ACTION_IDS)('names for %s who, on what ground and with which words', (action) => {
    const { from, to, roles, bases, title, eventTitle } = ITEM_ACTIONS[action];

    expect(from.length).toBeGreaterThan(0);
    expect(new Set(from).size).toBe(from.length);
    expect([...from, to].filter((status) => !ITEM_STATUS_IDS.includes(status))).toEqual([]);
    expect(roles.length).toBeGreaterThan(0);
    expect(bases.length).toBeGreaterThan(0);
    expect(bases.filter((basis) => !Object.hasOwn(LEGAL_BASES, basis))).toEqual([]);
    expect([title.nl, title.en, eventTitle.nl, eventTitle.en].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('lets forbidden goods end in destruction only', () => {
    const waysOut = ITEM_ACTION_IDS.filter((action) => TERMINAL.has(ITEM_ACTIONS[action].to) && !ITEM_ACTIONS[action].refusesForbidden);

    expect(waysOut.sort()).toEqual(['apply-to-debt', 'destroy', 'destroy-finally', 'lose', 'pay-value']);
  });

  it('lets no asset officer, custodian or other officer stand in for a decision of the prosecution service', () => {
    const decided = ITEM_ACTION_IDS.filter((action) => ITEM_ACTIONS[action].decision?.capacities.includes('court') === false);

    expect(decided.flatMap((action) => ITEM_ACTIONS[action].roles.filter((role) => !['prosecutor', 'team-lead', 'assistant'].includes(role)))).toEqual([]);
  });
});
