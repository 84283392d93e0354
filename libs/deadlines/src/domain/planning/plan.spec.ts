import { anEvent, anEventAt, aSeizure } from '../../../testing/plan-events.js';
import { inShort, plannedFor, theDeadline } from '../../../testing/planned.js';
import { shippedCalendars, shippedRules } from '../../../testing/shipped-packs.js';
import type { Rule } from '../rules/rule.js';
import type { PlanEvent } from './plan-event.js';
import { plan } from './plan.js';

const served = anEvent('item.intent-announced', '2026-05-05', { documentId: 'document-1' });

describe('a planned deadline', () => {
  it('carries its rule, its trigger with the proof, and every step', () => {
    expect(theDeadline(plannedFor(served), 'NL-12')).toEqual({
      key: 'NL-12|item:item-1|item.intent-announced@2026-05-05|holder',
      ruleId: 'NL-12',
      ruleVersion: 1,
      party: 'holder',
      subjectType: 'item',
      subjectId: 'item-1',
      triggerEventId: 'item.intent-announced@2026-05-05',
      start: '2026-05-05',
      startAt: null,
      knownAt: '2026-05-05T11:00:00.000Z',
      dueOn: '2026-05-19',
      dueAt: '2026-05-19T22:00:00.000Z',
      basicDueOn: '2026-05-19',
      toTheHour: false,
      state: 'open',
      metByEventId: null,
      withdrawnByEventId: null,
      closedOn: null,
      closedAt: null,
      nature: 'binding',
      expiry: 'power-arises',
      binds: 'holder',
      watchedBy: ['prosecutor', 'assistant', 'asset-officer'],
      remindersProfile: 'R-14',
      explanation: {
        rule: 'NL-12',
        version: 1,
        source: { law: 'Sv', article: '116(3)', mark: 'V' },
        nature: 'binding',
        calendar: 'nl-atw',
        code: 'D',
        n: 14,
        unit: 'days',
        trigger: {
          eventId: 'item.intent-announced@2026-05-05',
          correctedBy: null,
          type: 'item.intent-announced',
          occurredOn: '2026-05-05',
          occurredAt: null,
          documentId: 'document-1',
        },
        missing: null,
        steps: [
          { kind: 'start', params: { date: '2026-05-05' } },
          { kind: 'day-of-event-not-counted', params: { countedFrom: '2026-05-06' } },
          { kind: 'naive-end', params: { n: 14, unit: 'days', date: '2026-05-19' } },
          { kind: 'due', params: { date: '2026-05-19' } },
        ],
        warnings: [],
      },
    });
  });

  it.each([
    ['2026-01-05', '2026-01-19T23:00:00.000Z', 'in winter'],
    ['2026-03-15', '2026-03-30T22:00:00.000Z', 'after the clock went forward'],
  ])('of a day term from %s is over at %s: midnight in Amsterdam, %s', (date, dueAt) => {
    expect(theDeadline(plannedFor(anEvent('item.intent-announced', date)), 'NL-12').dueAt).toBe(dueAt);
  });

  it('says which event its clock waits for, and proposes no date', () => {
    const order = anEvent('complaint.order-dated', '2026-11-02', { data: { complaint: 'RK 1' } });

    expect(theDeadline(plannedFor(order), 'NL-27', 'complainant')).toMatchObject({
      state: 'not-started',
      start: null,
      dueOn: null,
      dueAt: null,
      basicDueOn: null,
      triggerEventId: order.id,
      explanation: { missing: { reason: 'start-event-unknown', eventTypes: ['complaint.order-served'] } },
    });
  });

  it('keeps its key when its clock starts', () => {
    const order = anEvent('complaint.order-dated', '2026-11-02', { data: { complaint: 'RK 1' } });
    const service = anEvent('complaint.order-served', '2026-11-09', { data: { complaint: 'RK 1' } });
    const before = theDeadline(plannedFor(order), 'NL-27', 'complainant');
    const after = theDeadline(plannedFor(order, service), 'NL-27', 'complainant');

    expect(after.key).toBe(before.key);
    expect(after.triggerEventId).toBe(service.id);
  });

  it('warns when it lies in a year whose decree is not loaded', () => {
    const announced = anEvent('item.intent-announced', '2029-02-05');

    expect(theDeadline(plannedFor(announced), 'NL-12').explanation.warnings).toEqual([
      { code: 'equated-days-not-loaded', params: { year: 2029, calendar: 'nl-atw' } },
    ]);
  });
});

it('a clock that has not started is proven by nothing, also when what announced it has its document', () => {
  const ordered = anEvent('complaint.order-dated', '2026-05-04', { documentId: 'order', data: { complaint: 'RK 26/9' } });
  const terms = plannedFor(ordered).filter(({ ruleId }) => ruleId === 'NL-27');

  expect(terms.filter(({ state }) => state === 'not-started').map(({ explanation }) => explanation.trigger.documentId)).toEqual([null]);
  expect(terms.filter(({ state }) => state === 'open').map(({ explanation }) => explanation.trigger.documentId)).toEqual(['order']);
});

describe('a correction', () => {
  const correction = (overrides: Partial<PlanEvent>): PlanEvent =>
    anEvent('event.corrected', '2026-05-03', {
      id: 'correction-1',
      subjectType: 'item',
      corrects: served.id,
      recordedAt: '2026-05-07T09:00:00.000Z',
      ...overrides,
    });

  it('moves every date that hangs on the event, under the same key', () => {
    const before = theDeadline(plannedFor(served), 'NL-12');
    const after = theDeadline(plannedFor(served, correction({})), 'NL-12');

    expect([before.dueOn, after.dueOn]).toEqual(['2026-05-19', '2026-05-18']);
    expect(after.key).toBe(before.key);
    expect(after.triggerEventId).toBe(served.id);
    expect(after.explanation.trigger.correctedBy).toBe('correction-1');
    expect(after.knownAt).toBe('2026-05-07T09:00:00.000Z');
    expect(after.explanation.trigger.documentId).toBe('document-1');
  });

  it('with void takes the event away, with its deadlines', () => {
    expect(plannedFor(served, correction({ data: { void: true } }))).toEqual([]);
  });

  it('can itself be corrected; the last one recorded counts', () => {
    const second = correction({ id: 'correction-2', corrects: 'correction-1', occurredOn: '2026-05-06', recordedAt: '2026-05-08T09:00:00.000Z' });
    const third = correction({ id: 'correction-3', occurredOn: '2026-05-04', recordedAt: '2026-05-07T10:00:00.000Z' });

    expect(theDeadline(plannedFor(third, second, correction({}), served), 'NL-12').dueOn).toBe('2026-05-20');
  });

  it('can bring back an event that was said never to have happened', () => {
    const restored = correction({ id: 'correction-2', data: { void: false }, recordedAt: '2026-05-08T09:00:00.000Z' });

    expect(theDeadline(plannedFor(served, correction({ data: { void: true } }), restored), 'NL-12').state).toBe('open');
  });

  it('of data changes which rules apply', () => {
    const entered = anEvent('register.attachment-entered', '2026-11-02', { data: { register: 'ship' } });
    const land = correction({ corrects: entered.id, occurredOn: '2026-11-02', data: { register: 'land' } });

    expect(inShort(plannedFor(entered, land), 'NL-09')).toEqual([]);
    expect(inShort(plannedFor(entered, land), 'NL-08')).toEqual(['bailiff open 2026-11-05']);
  });

  it('of data replaces all of them, and one without data leaves them', () => {
    const given = anEvent('authorisation.given', '2026-11-02', { data: { kind: 'nl-sv-94a', oral: true, thirdPartyHolder: true } });
    const replaced = correction({ subjectType: 'case', corrects: given.id, occurredOn: '2026-11-02', data: { kind: 'nl-sv-94a' } });
    const redated = correction({ subjectType: 'case', corrects: given.id, occurredOn: '2026-11-03', data: {} });

    expect(inShort(plannedFor(given, replaced), 'NL-06')).toEqual([]);
    expect(inShort(plannedFor(given, replaced), 'NL-05')).toEqual(['service-on-suspect open 2026-11-09']);
    expect(inShort(plannedFor(given, redated), 'NL-06')).toEqual(['examining-magistrate open 2026-11-06']);
  });

  it('that gives no time leaves the time unknown', () => {
    const received = anEventAt('request.received', '2026-11-20T16:10+01:00', { instrument: 'freezing-certificate', urgent: true });
    const corrected = correction({ subjectType: 'request', corrects: received.id, occurredOn: '2026-11-19', recordedAt: '2026-11-21T09:00:00.000Z' });

    expect(inShort(plannedFor(received, corrected), 'EU-02')).toEqual(['own-authority not-started -']);
  });

  it('of the act that met a deadline opens it again', () => {
    const request = anEvent('item.disposal-requested', '2026-04-13');
    const decided = anEvent('item.disposal-authorised', '2026-05-01');
    const voided = correction({ corrects: decided.id, occurredOn: '2026-05-01', data: { void: true } });

    expect(inShort(plannedFor(request, decided, voided), 'NL-13')).toEqual(['prosecutor open 2026-05-26']);
  });

  it.each<[string, Partial<PlanEvent>]>([
    ['of an event that is not there', { corrects: 'nowhere' }],
    ['of itself', { corrects: 'correction-1' }],
  ])('%s changes nothing', (_, overrides) => {
    expect(plannedFor(served, correction(overrides))).toEqual(plannedFor(served));
  });
});

describe('the end of a deadline', () => {
  it('does not come from an act before its start', () => {
    const earlier = anEvent('item.disposal-authorised', '2026-04-01');
    const request = anEvent('item.disposal-requested', '2026-04-13');

    expect(inShort(plannedFor(earlier, request), 'NL-13')).toEqual(['prosecutor open 2026-05-26']);
  });

  it('comes from the first act that counts', () => {
    const request = anEvent('item.disposal-requested', '2026-04-13');
    const decided = anEvent('item.disposal-authorised', '2026-05-01');
    const destroyed = anEvent('item.destroyed', '2026-05-20');

    expect(theDeadline(plannedFor(destroyed, decided, request), 'NL-13')).toMatchObject({
      state: 'met',
      metByEventId: decided.id,
      withdrawnByEventId: null,
      closedOn: '2026-05-01',
    });
  });

  it('is not withdrawn after the law has closed the door', () => {
    const seized = aSeizure('2026-11-02', 'electronics');
    const returned = anEvent('item.returned', '2026-12-01');

    expect(inShort(plannedFor(seized, returned), 'NL-54')).toEqual(['prosecutor open 2026-11-05']);
    expect(inShort(plannedFor(seized, returned), 'NL-02')).toEqual(['investigating-officer withdrawn 2026-11-03']);
  });

  it('of a case reaches the items in it', () => {
    expect(inShort(plannedFor(aSeizure('2026-11-02', 'vehicle'), anEvent('case.closed', '2026-11-20')), 'NL-16')).toEqual([
      'keeper withdrawn 2028-11-02',
    ]);
  });
});

describe('versions of a rule', () => {
  const [rule] = shippedRules().filter(({ id }) => id === 'NL-12') as [Rule];
  const clock = rule.clocks[0] as Rule['clocks'][number];
  const versions: readonly Rule[] = [
    { ...rule, validTo: '2026-05-31' },
    { ...rule, version: 2, validFrom: '2026-06-01', clocks: [{ ...clock, term: { kind: 'counted', code: 'D', n: 21, unit: 'days', alsoReadAs: null } }] },
  ];

  it.each([
    ['2026-05-29', 1, '2026-06-12'],
    ['2026-06-01', 2, '2026-06-22'],
  ])('are chosen by the day the clock starts: %s takes version %i', (date, version, due) => {
    const [deadline] = plan({ events: [anEvent('item.intent-announced', date)], rules: versions, calendars: shippedCalendars() });

    expect([deadline?.ruleVersion, deadline?.dueOn]).toEqual([version, due]);
  });
});

describe('NL-11', () => {
  it('follows from no seizure under 94a', () => {
    const seized = aSeizure('2026-11-02', 'bank-balance', { data: { grounds: ['nl-sv-94a'], assetClass: 'bank-balance' } });

    expect(inShort(plannedFor(seized, anEvent('claim.attached', '2026-11-02')), 'NL-11')).toEqual([]);
  });
});
