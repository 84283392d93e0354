import { readFileSync } from 'node:fs';
import { findLegalFact, LEGAL_FACTS } from './legal-facts.js';
import { checkLegalFact } from './legal-facts/check-legal-fact.js';

/** Events that acts elsewhere in the system produce, by what they begin with. */
const PRODUCED_ELSEWHERE = ['case.', 'item.', 'exchange.', 'disposal.'];
const PRODUCED_REQUEST_EVENTS = ['received', 'sent', 'recognised', 'refused', 'execution-started', 'executed', 'reported', 'postponed', 'withdrawn'].map(
  (name) => `request.${name}`,
);

/** What planning itself says of an event (deadlines, `case-complex.ts`): nobody is asked for it. */
const SAID_BY_PLANNING = ['prosecution.ended-for-all-suspects.forGood'];

interface PackEvent {
  readonly type: string;
  readonly where?: Readonly<Record<string, unknown>>;
}

/** Every event that the shipped rule packs speak of, found wherever it stands in them. */
function eventsIn(value: unknown): readonly PackEvent[] {
  if (typeof value === 'string') return /^[a-z-]+\.[a-z-]+$/.test(value) ? [{ type: value }] : [];
  if (Array.isArray(value)) return value.flatMap(eventsIn);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record['type'] === 'string') return [record as unknown as PackEvent];
  return Object.values(record).flatMap(eventsIn);
}

const packEvents = ['nl', 'eu', 'treaty'].flatMap((pack) =>
  eventsIn(JSON.parse(readFileSync(`libs/deadlines/packs/${pack}.json`, 'utf8'))),
);

describe('the catalogue of legal facts', () => {
  it('names each fact once, in both languages', () => {
    const ids = LEGAL_FACTS.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, fields } of LEGAL_FACTS) {
      for (const words of [title, ...fields.map((field) => field.title)]) {
        expect(words.nl).not.toBe('');
        expect(words.en).not.toBe('');
      }
    }
  });

  it('holds every event of the rule packs that nothing else produces', () => {
    const missing = packEvents
      .map(({ type }) => type)
      .filter((type) => !PRODUCED_ELSEWHERE.some((prefix) => type.startsWith(prefix)))
      .filter((type) => !PRODUCED_REQUEST_EVENTS.includes(type))
      .filter((type) => findLegalFact(type) === undefined);

    expect(packEvents.length).toBeGreaterThan(100);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('asks for every field on which a rule of the packs depends, with a value the rule knows', () => {
    const unasked = packEvents.flatMap(({ type, where = {} }) => {
      const fact = findLegalFact(type);
      return Object.entries(where).flatMap(([name, test]) => {
        const field = fact?.fields.find((each) => each.name === name);
        const known = field?.kind !== 'choice' || typeof test !== 'string' || field.choices?.some(({ value }) => value === test);
        return fact === undefined || (field !== undefined && known) ? [] : [`${type}.${name}`];
      });
    });

    expect(unasked.filter((field) => !SAID_BY_PLANNING.includes(field))).toEqual([]);
  });

  it('asks for the time where a term in hours starts', () => {
    expect(LEGAL_FACTS.filter(({ needsTime }) => needsTime).map(({ id }) => id)).toEqual(['request.receipt-confirmed', 'request.coordination-asked', 'request.provisional-measure-asked']);
  });

  it.each<[string, readonly string[]]>([
    ['complaint.filed', ['case', 'item']],
    ['authorisation.given', ['case']],
    ['register.attachment-entered', ['item']],
    ['request.acknowledged', ['request']],
  ])('%s is recorded on %j', (id, subjects) => {
    expect(findLegalFact(id)?.subjects).toEqual(subjects);
  });
});

describe('checkLegalFact', () => {
  const authorisation = { kind: 'nl-sv-94a', oral: true, reference: 'RC 26/1234' };

  it('accepts a fact with its fields', () => {
    expect(checkLegalFact({ type: 'authorisation.given', subjectType: 'case', hasTime: false, data: authorisation })).toEqual([]);
  });

  it.each<[string, Parameters<typeof checkLegalFact>[0], readonly string[]]>([
    ['an unknown type', { type: 'item.seized', subjectType: 'item', hasTime: false, data: {} }, ['fact.unknown /type']],
    ['another subject', { type: 'receipt.given', subjectType: 'case', hasTime: false, data: {} }, ['fact.subject-not-allowed /subjectType']],
    ['a missing time', { type: 'request.receipt-confirmed', subjectType: 'request', hasTime: false, data: {} }, ['fact.time-required /occurredAt']],
    ['an unknown field', { type: 'receipt.given', subjectType: 'item', hasTime: false, data: { to: 'x' } }, ['fact.field-unknown /data/to']],
    [
      'all errors at once',
      { type: 'authorisation.given', subjectType: 'item', hasTime: false, data: { kind: 'x', oral: 'yes', reference: 'x'.repeat(81) } },
      ['fact.subject-not-allowed /subjectType', 'fact.field-invalid /data/kind', 'fact.field-too-long /data/reference', 'fact.field-invalid /data/oral'],
    ],
    ['an empty required text', { type: 'receipt.omitted', subjectType: 'item', hasTime: false, data: { why: ' ' } }, ['fact.field-required /data/why']],
    ['a date that does not exist', { type: 'settlement.agreed', subjectType: 'case', hasTime: false, data: { termEndsOn: '2026-02-29' } }, ['fact.field-invalid /data/termEndsOn']],
    ['a number for a text', { type: 'receipt.omitted', subjectType: 'item', hasTime: false, data: { why: 3 } }, ['fact.field-invalid /data/why']],
  ])('refuses %s', (_, recorded, expected) => {
    expect(checkLegalFact(recorded).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(expected);
  });
});
