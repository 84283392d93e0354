import { readPlanEvents } from './read-plan-events.js';

function problemsOf(raw: unknown): readonly (readonly [string, string])[] {
  const reading = readPlanEvents(raw);
  return reading.ok ? [] : reading.problems.map(({ pointer, rule }) => [pointer, rule] as const);
}

describe('readPlanEvents', () => {
  it('fills in what is not said: id, subject, recording, and the date of a moment on the clock of Amsterdam', () => {
    expect(readPlanEvents([{ type: 'case.verdict-given', occurredOn: '2026-05-14' }, { type: 'item.seized', occurredAt: '2026-05-14T23:30:00Z' }])).toEqual({
      ok: true,
      events: [
        { id: 'event-1', type: 'case.verdict-given', subjectType: 'case', subjectId: 'case-1', occurredOn: '2026-05-14', occurredAt: null, timeZone: null, recordedAt: '2026-05-14T11:00:00.000Z', data: {} },
        { id: 'event-2', type: 'item.seized', subjectType: 'item', subjectId: 'item-1', occurredOn: '2026-05-15', occurredAt: '2026-05-14T23:30:00.000Z', timeZone: 'Europe/Amsterdam', recordedAt: '2026-05-14T23:30:00.001Z', data: {} },
      ],
    });
  });

  it('reads who is a suspect, so that a plan knows when the prosecution of all has ended', () => {
    expect(readPlanEvents([{ type: 'party.recorded', subjectId: 'anna', occurredOn: '2026-05-14', data: { role: 'suspect' } }])).toMatchObject({ ok: true, events: [{ type: 'party.recorded', subjectType: 'party', subjectId: 'anna', data: { role: 'suspect' } }] });
  });

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['no list', {}, [['/events', 'events.list-missing']]],
    ['no object', [3], [['/0', 'event.object']]],
    ['a type of no rule', [{ type: 'item.eaten', occurredOn: '2026-01-05' }], [['/0/type', 'event.type-unknown']]],
    ['a subject the type is not about', [{ type: 'item.seized', subjectType: 'case', occurredOn: '2026-01-05' }], [['/0/subjectType', 'event.subject-not-of-type']]],
    ['a date that does not exist', [{ type: 'item.seized', occurredOn: '2026-02-30' }], [['/0/occurredOn', 'event.date']]],
    ['a moment without its offset', [{ type: 'item.seized', occurredAt: '2026-02-03T10:00' }], [['/0/occurredAt', 'event.moment']]],
    ['a zone nobody knows', [{ type: 'item.seized', occurredAt: '2026-02-03T10:00Z', timeZone: 'Mars/Base' }], [['/0/timeZone', 'event.zone']]],
    ['an id used twice', [{ id: 'a', type: 'item.seized', occurredOn: '2026-02-03' }, { id: 'a', type: 'item.noticed', occurredOn: '2026-02-03' }], [['/1/id', 'event.id-repeated']]],
    ['a correction of nothing', [{ type: 'item.seized', occurredOn: '2026-02-03', corrects: 'x' }], [['/0/corrects', 'event.corrects-unknown']]],
    ['data that is no object', [{ type: 'item.seized', occurredOn: '2026-02-03', data: [] }], [['/0/data', 'event.data']]],
    ['all at once', { events: [{ type: 'x' }, { type: 'item.seized', occurredOn: 'soon' }] }, [['/events/0/type', 'event.type-unknown'], ['/events/0/occurredOn', 'event.date-missing'], ['/events/1/occurredOn', 'event.date']]],
  ])('refuses %s', (_, raw, problems) => {
    expect(problemsOf(raw)).toEqual(problems);
  });
});
