import { anEvent } from '../../../testing/plan-events.js';
import { inShort, plannedBeside, plannedFor, theDeadline } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

const kept = (data: PlanEvent['data'] = {}) => anEvent('item.kept-for-claimant', '2026-05-01', { data: { action: 'keep-for-claimant-by-court', ...data } });
const returned = (data: PlanEvent['data'] = {}) => anEvent('item.return-ordered', '2026-05-01', { data: { action: 'order-return-by-court', ...data } });
const verdict = (suspect: string) => anEvent('case.verdict-given', '2026-05-01', { id: `verdict of ${suspect}`, data: { instance: 'first', suspect, suspectPresent: true } });
const acquitted = (suspect: string) => anEvent('case.verdict-given', '2026-09-16', { id: `acquittal of ${suspect}`, data: { instance: 'first', suspect, suspectPresent: true } });
const irrevocable = (occurredOn: string, suspect?: string) => anEvent('case.irrevocable', occurredOn, { id: `end of ${suspect}@${occurredOn}`, data: suspect === undefined ? {} : { suspect } });
const party = (suspect: string, role = 'suspect', occurredOn = '2026-04-01') => anEvent('party.recorded', occurredOn, { id: `${suspect} as ${role}`, subjectType: 'party', subjectId: suspect, data: { role } });
const nowIs = (suspect: string, role: string, recordedAt: string) => anEvent('party.corrected', recordedAt.slice(0, 10), { id: `${suspect} now ${role}`, subjectType: 'party', subjectId: suspect, recordedAt, data: { role } });
const never = (fact: PlanEvent) => ({ ...fact, id: `never ${fact.id}`, corrects: fact.id, recordedAt: '2026-12-01T11:00:00.000Z', data: { void: true } });
const ofAnother = (fact: PlanEvent, suspect: string) => ({ ...fact, id: `${fact.id} of ${suspect}`, corrects: fact.id, recordedAt: '2026-12-01T11:00:00.000Z', data: { ...fact.data, suspect } });
const unnamed = (type: string, occurredOn = '2026-05-01') => anEvent(type, occurredOn, { data: { instance: 'first', suspectPresent: true } });
const penalOrder = (suspect: string) => anEvent('case.penal-order-given', '2026-05-01', { id: `penal order of ${suspect}`, data: { suspect } });
const prosecuted = (suspect: string, occurredOn: string) => anEvent('case.prosecuted', occurredOn, { id: `prosecution of ${suspect}`, data: { suspect } });
const late = (occurredOn: string, suspect: string) => anEvent('case.appealed', occurredOn, { recordedAt: '2026-06-21T11:00:00.000Z', data: { suspect, by: 'suspect' } });
const endedFor = (suspect: string, occurredOn: string) => anEvent('prosecution.ended-for-suspect', occurredOn, { data: { suspect } });
const nameless = (end: PlanEvent) => ({ ...end, id: 'without its name', corrects: end.id, recordedAt: '2026-12-01T11:00:00.000Z', data: { action: 'become-irrevocable' } });
const allEnded = (occurredOn: string) => anEvent('prosecution.ended-for-all-suspects', occurredOn);

/** The end of ninety days of keeping from 2 June, from 1 October, and no day while one suspect is still tried. */
const NOT_STARTED = 'keeper not-started -';
const FROM_JUNE = 'keeper open 2026-08-31';
const FROM_OCTOBER = 'keeper open 2026-12-30';

type Row = readonly [what: string, events: readonly PlanEvent[], expected: string];

const ROWS: readonly Row[] = [
  ['starts with the only suspect', [irrevocable('2026-06-02')], FROM_JUNE],
  ['does not start at the first of two', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A')], NOT_STARTED],
  ['nor at the second, when he is the first to end', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'B')], NOT_STARTED],
  ['starts at the last of two', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-10-01', 'B'), allEnded('2026-10-01')], FROM_OCTOBER],
  ['starts at the last of two in the other order', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'B'), irrevocable('2026-10-01', 'A'), allEnded('2026-10-01')], FROM_OCTOBER],
  ['waits for the acquittal of the other to be irrevocable as well', [verdict('A'), irrevocable('2026-06-02', 'A'), acquitted('B')], NOT_STARTED],
  ['starts when that is', [verdict('A'), irrevocable('2026-06-02', 'A'), acquitted('B'), irrevocable('2026-10-01', 'B'), allEnded('2026-10-01')], FROM_OCTOBER],
  ['does not start at an end that names nobody, while there are two', [verdict('A'), verdict('B'), irrevocable('2026-10-01')], NOT_STARTED],
  ['starts at the last of two without that being recorded by itself', [verdict('A'), verdict('B'), irrevocable('2026-10-01', 'A'), irrevocable('2026-06-02', 'B')], FROM_OCTOBER],
  ['does not start while a suspect of the case has no verdict', [party('A'), party('B'), verdict('A'), irrevocable('2026-06-02', 'A')], NOT_STARTED],
  ['does not start after a judgment that names nobody, while the case has two suspects', [party('A'), party('B'), verdict('A'), unnamed('case.verdict-given'), irrevocable('2026-06-02')], NOT_STARTED],
  ['does not start at the end of one when a judgment does not name whose it is', [party('A'), verdict('A'), irrevocable('2026-06-02', 'A'), unnamed('case.verdict-given'), party('B'), irrevocable('2026-10-01', 'B')], NOT_STARTED],
  ['takes what names nobody for the only suspect', [party('A'), unnamed('case.verdict-given'), irrevocable('2026-06-02')], FROM_JUNE],
  ['does not count who is no suspect any more', [party('A'), party('B'), nowIs('B', 'owner', '2026-07-10T11:00:00.000Z'), verdict('A'), irrevocable('2026-06-02', 'A')], FROM_JUNE],
  ['does not start while one is who became a suspect by a correction', [party('A'), party('B', 'owner'), nowIs('B', 'suspect', '2026-05-10T11:00:00.000Z'), verdict('A'), irrevocable('2026-06-02', 'A')], NOT_STARTED],
  ['does not start at what was recorded for all before another suspect was', [party('A'), verdict('A'), irrevocable('2026-06-02', 'A'), allEnded('2026-06-02'), party('B', 'suspect', '2026-07-01')], NOT_STARTED],
  ['nor when nothing was recorded of anybody', [party('A'), allEnded('2026-06-02'), party('B', 'suspect', '2026-07-01')], NOT_STARTED],
  ['starts at what was recorded for all, in a case of which nothing else was', [party('A'), party('B'), allEnded('2026-06-02')], FROM_JUNE],
  ['stops when the end of one proves never to have been, whatever was recorded for all', [party('A'), party('B'), verdict('A'), irrevocable('2026-06-02', 'A'), endedFor('B', '2026-06-02'), never(endedFor('B', '2026-06-02')), allEnded('2026-06-02')], NOT_STARTED],
  ['does not start at an end that proves to be of one who was not tried', [verdict('A'), party('B'), irrevocable('2026-06-02', 'A'), ofAnother(irrevocable('2026-06-02', 'A'), 'B')], NOT_STARTED],
  ['starts when verdict and end are corrected to whom they were of, one after the other', [party('A'), verdict('B'), irrevocable('2026-06-02', 'B'), ofAnother(verdict('B'), 'A'), ofAnother(irrevocable('2026-06-02', 'B'), 'A')], FROM_JUNE],
  ['does not start when an end is given its name after an appeal that names nobody', [unnamed('case.verdict-given'), irrevocable('2026-06-02'), anEvent('case.appealed', '2026-05-10', { recordedAt: '2026-06-21T11:00:00.000Z' }), party('A', 'suspect', '2026-07-01'), ofAnother(irrevocable('2026-06-02'), 'A')], NOT_STARTED],
  ['goes on when an appeal that was put on another is put back', [verdict('A'), verdict('B'), anEvent('case.appealed', '2026-05-10', { data: { suspect: 'A' } }), irrevocable('2026-10-01', 'A'), irrevocable('2026-06-02', 'B'), ofAnother(anEvent('case.appealed', '2026-05-10', { data: { suspect: 'A' } }), 'B'), { ...anEvent('case.appealed', '2026-05-10', { data: { suspect: 'A' } }), id: 'back again', corrects: 'case.appealed@2026-05-10 of B', recordedAt: '2026-12-02T11:00:00.000Z' }], FROM_OCTOBER],
  ['stops when an appeal proves to be of the other, who had his end', [verdict('A'), verdict('B'), anEvent('case.appealed', '2026-05-10', { data: { suspect: 'A' } }), irrevocable('2026-06-02', 'B'), irrevocable('2026-06-03', 'A'), ofAnother(anEvent('case.appealed', '2026-05-10', { data: { suspect: 'A' } }), 'B')], NOT_STARTED],
  ['starts at the end of one by penal order, before the other was prosecuted', [party('A'), party('B'), penalOrder('A'), irrevocable('2026-06-02', 'A'), anEvent('case.prosecuted', '2026-06-10'), anEvent('case.verdict-given', '2026-09-01', { data: { instance: 'first', suspect: 'B' } }), irrevocable('2026-10-01', 'B')], FROM_OCTOBER],
  ['does not start when the name is taken off the end of one of two', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-10-01', 'B'), nameless(irrevocable('2026-06-02', 'A'))], NOT_STARTED],
  ['stops at a late appeal', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-06-02', 'B'), late('2026-06-20', 'B')], NOT_STARTED],
  ['stops at an appeal in time that became known late', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-06-02', 'B'), late('2026-05-10', 'B')], NOT_STARTED],
  ['starts again when that has ended', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-06-02', 'B'), late('2026-06-20', 'B'), irrevocable('2026-10-01', 'B')], FROM_OCTOBER],
  ['stops at a late appeal of whoever it is', [verdict('A'), irrevocable('2026-06-02', 'A'), unnamed('case.appealed', '2026-06-20')], NOT_STARTED],
  ['stops at a late appeal though the end of all was recorded', [verdict('A'), verdict('B'), allEnded('2026-06-02'), late('2026-06-20', 'B')], NOT_STARTED],
  ['does not start while a penal order of the other stands open', [verdict('A'), irrevocable('2026-06-02', 'A'), penalOrder('B')], NOT_STARTED],
  ['does not start at the end of nobody after a penal order, while there are two suspects', [party('A'), party('B'), penalOrder('A'), irrevocable('2026-06-02')], NOT_STARTED],
  ['starts when the prosecution of the other ended in another way', [verdict('A'), irrevocable('2026-06-02', 'A'), penalOrder('B'), endedFor('B', '2026-10-01')], FROM_OCTOBER],
  ['starts at the end of the only one who was prosecuted after a dismissal of all', [party('A'), party('B'), anEvent('case.dismissed', '2026-04-02'), prosecuted('A', '2026-04-20'), verdict('A'), irrevocable('2026-06-02', 'A')], FROM_JUNE],
  ['does not start while the other, who was dismissed, is prosecuted after all', [party('A'), party('B'), anEvent('case.dismissed', '2026-04-02'), prosecuted('A', '2026-04-20'), verdict('A'), irrevocable('2026-06-02', 'A'), prosecuted('B', '2026-06-20')], NOT_STARTED],
  ['does not start while the one who is prosecuted has no verdict yet, though all were dismissed before', [party('A'), party('B'), anEvent('case.dismissed', '2026-04-02'), prosecuted('A', '2026-04-20')], NOT_STARTED],
  ['stops when one whose prosecution was ended is prosecuted after all', [verdict('A'), irrevocable('2026-06-02', 'A'), endedFor('B', '2026-06-02'), prosecuted('B', '2026-06-20')], NOT_STARTED],
  ['goes on when another who was let go is not', [verdict('A'), irrevocable('2026-06-02', 'A'), endedFor('B', '2026-06-02'), prosecuted('A', '2026-04-20')], FROM_JUNE],
  ['does not start when the sentence of one is time-barred', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), anEvent('case.time-barred', '2026-10-01')], NOT_STARTED],
  ['does not start when the case goes to another state without a final judgment on all', [verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), anEvent('case.transferred-abroad', '2026-10-01')], NOT_STARTED],
  ['does not start at ends before a new prosecution', [verdict('A'), irrevocable('2026-06-02', 'A'), anEvent('case.prosecuted', '2026-06-10')], NOT_STARTED],
  ['starts at the later day, when the end of all was recorded after an end that names nobody', [irrevocable('2026-06-02'), irrevocable('2026-10-01', 'B'), allEnded('2026-10-01')], FROM_OCTOBER],
];

/** Decisions of a verdict on B: it starts with his, whatever runs for the other. */
const OF_B: readonly Row[] = [
  ['does not start at the other', [irrevocable('2026-06-02', 'A')], 'keeper-of-one-suspect not-started -'],
  ['starts at his', [irrevocable('2026-06-02', 'B')], 'keeper-of-one-suspect open 2026-08-31'],
  ['starts at his, before the other', [irrevocable('2026-06-02', 'B'), irrevocable('2026-10-01', 'A')], 'keeper-of-one-suspect open 2026-08-31'],
  ['stops at a late appeal of his', [irrevocable('2026-06-02', 'B'), late('2026-06-20', 'B')], 'keeper-of-one-suspect not-started -'],
  ['goes on at a late appeal of the other', [irrevocable('2026-06-02', 'A'), irrevocable('2026-06-02', 'B'), late('2026-06-20', 'A')], 'keeper-of-one-suspect open 2026-08-31'],
  ['does not start at his end without a verdict on him, where that of another is recorded', [verdict('A'), irrevocable('2026-06-02', 'B')], 'keeper-of-one-suspect not-started -'],
  ['does not start at an end that names nobody', [irrevocable('2026-06-02')], 'keeper-of-one-suspect not-started -'],
  ['starts at his, after the other', [irrevocable('2026-06-02', 'A'), irrevocable('2026-10-01', 'B')], 'keeper-of-one-suspect open 2026-12-30'],
];

/** A court that orders on a complaint (552a) can do so after the case has ended; the law counts from that end all the same. */
const AFTERWARDS: readonly Row[] = [['runs from the end that went before', [irrevocable('2026-04-02')], 'keeper open 2026-07-01']];

describe.each(['NL-18', 'NL-19'])("%s: the keeper's power by the final judgment", (ruleId) => {
  it.each(ROWS)('%s', (_what, events, expected) => {
    expect(inShort(plannedFor(kept(), ...events), ruleId)).toEqual([expected]);
    expect(inShort(plannedFor(...events.toReversed(), kept()), ruleId)).toEqual([expected]);
  });

  it.each(OF_B)('of the verdict on one suspect %s', (_what, events, expected) => {
    expect(inShort(plannedFor(kept({ suspect: 'B' }), ...events), ruleId)).toEqual([expected]);
  });
});

describe('NL-19: what the court ordered to return', () => {
  it.each(ROWS)('%s', (_what, events, expected) => {
    expect(inShort(plannedFor(returned(), ...events), 'NL-19')).toEqual([expected]);
  });

  it.each(AFTERWARDS)('%s', (_what, events, expected) => {
    expect(inShort(plannedFor(returned(), ...events), 'NL-19')).toEqual([expected]);
  });

  it.each(OF_B)('of the verdict on one suspect %s', (_what, events, expected) => {
    expect(inShort(plannedFor(returned({ suspect: 'B' }), ...events), 'NL-19')).toEqual([expected]);
  });
});

describe('NL-20: the complaint after the case', () => {
  it.each(['not-prosecuted-further', 'discharged'])('follows on an end that only a prosecution can have: %s', (how) => {
    const end = anEvent('prosecution.ended-for-suspect', '2026-06-02', { data: { suspect: 'A', how } });

    expect(inShort(plannedFor(party('A'), end), 'NL-20')).toEqual(['interested-party open 2026-08-31']);
  });

  it('follows on the end of all that a register gave, though one of them was only let go', () => {
    expect(inShort(plannedFor(party('A'), party('B'), endedFor('A', '2026-04-20'), endedFor('B', '2026-04-25'), allEnded('2026-06-02')), 'NL-20')).toEqual(['interested-party open 2026-08-31']);
  });

  it.each([
    ['the only suspect died', [party('A'), endedFor('A', '2026-04-20')]],
    ['each was let go by name', [party('A'), party('B'), endedFor('A', '2026-04-20'), endedFor('B', '2026-04-25'), anEvent('case.dismissed', '2026-04-26')]],
  ])('is none where nobody was prosecuted, though %s', (_what, events) => {
    expect(inShort(plannedFor(...events), 'NL-20')).toEqual([]);
  });

  it('is one term, though each suspect is prosecuted by a summons of his own', () => {
    const summoned = [prosecuted('A', '2026-04-20'), prosecuted('B', '2026-04-25')];

    expect(inShort(plannedFor(...summoned), 'NL-20')).toEqual(['interested-party not-started -']);
    expect(inShort(plannedFor(...summoned, verdict('A'), verdict('B'), irrevocable('2026-06-02', 'A'), irrevocable('2026-10-01', 'B')), 'NL-20')).toEqual(['interested-party open 2026-12-30']);
  });
});

describe('the case complex: files that were split off (HR 2007 BA3132)', () => {
  const own = [party('A'), verdict('A'), irrevocable('2026-06-02', 'A')];
  const ofTheOther = (...events: readonly PlanEvent[]) => events.map((event) => ({ ...event, subjectId: event.subjectType === 'case' ? 'case-2' : event.subjectId, documentId: 'paper of the other file' }));
  const planOf = (...splitOff: readonly (readonly PlanEvent[])[]) => plannedBeside(splitOff, prosecuted('A', '2026-04-20'), ...own);

  it.each<[what: string, splitOff: readonly (readonly PlanEvent[])[], expected: string]>([
    ['ends with the only file there is', [], 'interested-party open 2026-08-31'],
    ['has not ended while a suspect is tried in another file', [ofTheOther(party('B'), verdict('B'))], 'interested-party not-started -'],
    ['has not ended while nothing was recorded of a suspect there', [ofTheOther(party('B'))], 'interested-party not-started -'],
    ['ends with the last of both', [ofTheOther(party('B'), verdict('B'), irrevocable('2026-10-01', 'B'))], 'interested-party open 2026-12-30'],
    ['ends with its own end, when that is the last', [ofTheOther(party('B'), endedFor('B', '2026-04-30'))], 'interested-party open 2026-08-31'],
    ['ends though a suspect was let go in a file of his own, in which nobody was prosecuted', [ofTheOther(party('B'), anEvent('case.dismissed', '2026-04-30'))], 'interested-party open 2026-08-31'],
    ['ends with the dismissal there, when that is the last', [ofTheOther(party('B'), anEvent('case.dismissed', '2026-10-01'))], 'interested-party open 2026-12-30'],
    ['has not ended while a suspect who was dismissed with all there is prosecuted after all', [ofTheOther(party('B'), party('C'), anEvent('case.dismissed', '2026-04-30'), prosecuted('B', '2026-05-10'))], 'interested-party not-started -'],
    ['is not held up by a file without suspects', [ofTheOther(anEvent('item.seized', '2026-04-30'))], 'interested-party open 2026-08-31'],
  ])('%s', (_what, splitOff, expected) => {
    expect(inShort(planOf(...splitOff), 'NL-20')).toEqual([expected]);
  });

  it('is that of the things in a file of their own: prosecuted with the other, and ended with it', () => {
    const things = [anEvent('case.opened', '2026-04-01'), kept(), anEvent('item.seized', '2026-04-02', { data: { grounds: ['nl-sv-94'] } })];
    const onTrial = plannedBeside([ofTheOther(party('A'), prosecuted('A', '2026-04-20'), verdict('A'))], ...things);
    const over = plannedBeside([ofTheOther(party('A'), prosecuted('A', '2026-04-20'), verdict('A'), irrevocable('2026-06-02', 'A'))], ...things);

    expect([inShort(onTrial, 'NL-20'), inShort(onTrial, 'NL-21'), inShort(onTrial, 'NL-18')]).toEqual([['interested-party not-started -'], [expect.stringContaining('withdrawn')], [NOT_STARTED]]);
    expect([inShort(over, 'NL-20'), inShort(over, 'NL-18')]).toEqual([['interested-party open 2026-08-31'], [FROM_JUNE]]);
  });

  it('shows no document of the other file', () => {
    expect(theDeadline(planOf(ofTheOther(party('B'), verdict('B'), irrevocable('2026-10-01', 'B'))), 'NL-20').explanation.trigger.documentId).toBeNull();
  });
});

describe.each(['NL-18', 'NL-19'])('%s: more than one order of a court on one item', (ruleId) => {
  const laterOn = (fact: PlanEvent, occurredOn: string, id: string) => ({ ...fact, id, occurredOn, recordedAt: `${occurredOn}T12:00:00.000Z` });
  const standing = (...events: readonly PlanEvent[]) => plannedFor(...events).filter((each) => each.ruleId === ruleId && each.state !== 'withdrawn').map(({ party, state, dueOn }) => [party, state, dueOn ?? '-'].join(' '));

  it.each<[what: string, events: readonly PlanEvent[], expected: readonly string[]]>([
    ['the later keeping counts', [kept(), laterOn(kept(), '2026-05-20', 'kept again'), irrevocable('2026-06-02')], [FROM_JUNE]],
    ['verdicts on two suspects each have their clock', [kept({ suspect: 'A' }), laterOn(kept({ suspect: 'B' }), '2026-05-20', 'kept for B'), irrevocable('2026-06-02', 'A')], ['keeper-of-one-suspect open 2026-08-31', 'keeper-of-one-suspect not-started -']],
    ['the clock of a verdict on one who died before it was irrevocable ends', [kept({ suspect: 'A' }), verdict('A'), endedFor('A', '2026-06-02')], []],
    ['it goes on when he died afterwards', [kept({ suspect: 'A' }), verdict('A'), irrevocable('2026-06-02', 'A'), endedFor('A', '2026-07-01')], ['keeper-of-one-suspect open 2026-08-31']],
    ['the end of one suspect ends no clock of all', [kept(), verdict('A'), verdict('B'), endedFor('A', '2026-06-02')], [NOT_STARTED]],
    ['a thing that is forfeited stays so, though the last end is of another suspect', [kept(), verdict('A'), verdict('B'), anEvent('item.forfeited', '2026-06-20', { data: { suspect: 'A' } }), irrevocable('2026-06-25', 'A'), irrevocable('2026-07-01', 'B')], []],
    ['a thing that is forfeited after all is not kept for anybody', [kept(), irrevocable('2026-06-02'), anEvent('item.forfeited', '2026-06-20')], []],
  ])('%s', (_what, events, expected) => {
    expect(standing(...events).toSorted()).toEqual(expected.toSorted());
  });

  it('a forfeiture in the verdict on another ends it too, and one that was recorded before on the same day does not', () => {
    const forfeited = (recordedAt: string, data: PlanEvent['data'] = {}) => anEvent('item.forfeited', '2026-05-01', { recordedAt, data });
    const keptFor = (recordedAt: string, data: PlanEvent['data'] = {}) => ({ ...kept(data), recordedAt });

    expect(standing(keptFor('2026-05-01T10:00:00.000Z', { suspect: 'A' }), forfeited('2026-05-01T12:00:00.000Z', { suspect: 'B' }), irrevocable('2026-06-02', 'A'))).toEqual([]);
    expect(standing(forfeited('2026-05-01T10:00:00.000Z'), keptFor('2026-05-01T12:00:00.000Z'), irrevocable('2026-06-02'))).toEqual([FROM_JUNE]);
  });

  it('of keeping and an order to return on one day the one that was recorded later counts', () => {
    const keeping = { ...kept(), recordedAt: '2026-05-01T10:00:00.000Z' };
    const returning = { ...returned(), recordedAt: '2026-05-01T12:00:00.000Z' };

    expect(standing(keeping, returning, irrevocable('2026-06-02'))).toEqual(ruleId === 'NL-19' ? [FROM_JUNE] : []);
  });
});
