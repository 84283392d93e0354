import fc from 'fast-check';
import { asKnownBefore, factsKnownBefore, recordedSince, type RecordedFact } from './as-known.js';

interface Row {
  readonly [field: string]: unknown;
  readonly description: string;
  readonly quantity: string;
  readonly status: string;
  readonly seizedOn: string;
  readonly grounds: readonly string[];
}

const FIRST: Row = { description: 'Telefoons', quantity: '30', status: 'seized', seizedOn: '2026-01-01', grounds: ['nl-sv-94'] };
const minute = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();

type Step = Partial<Row> | 'moved';
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ description: fc.string({ maxLength: 4 }), quantity: fc.integer({ min: 0, max: 99 }).map(String) }, { requiredKeys: [] }),
    fc.record({ status: fc.constantFrom('noticed', 'maintained', 'returned'), grounds: fc.subarray(['nl-sv-94', 'nl-sv-94a', 'other-law']) }),
    fc.record({ seizedOn: fc.constantFrom('2026-01-02', '2026-01-03') }),
    fc.constant('moved' as const),
  ),
  { maxLength: 30 },
);

/** Replays the steps, keeping what the row said after each, and the facts that were recorded on the way. */
function replay(sequence: readonly Step[]): { readonly now: Row; readonly snapshots: readonly Row[]; readonly history: readonly RecordedFact[] } {
  let row = FIRST;
  const snapshots = [FIRST];
  const history: RecordedFact[] = [{ id: '0', sequence: 0, type: 'item.seized', occurredOn: '2026-01-01', recordedAt: minute(0), corrects: null, changes: [], data: { grounds: FIRST.grounds } }];
  for (const [index, step] of sequence.entries()) {
    const fact = { id: String(index + 1), sequence: index + 1, occurredOn: '2026-01-01', recordedAt: minute(index + 1), corrects: null };
    if (step === 'moved') {
      history.push({ ...fact, type: 'item.moved', changes: [{ field: 'description', from: 'elsewhere' }], data: { moveId: 'm' } });
    } else {
      const { seizedOn, grounds, ...fields } = step;
      const before: Row = row;
      row = { ...row, ...step };
      const changes = [...Object.keys(fields).map((field) => ({ field, from: before[field] })), ...(seizedOn === undefined ? [] : [{ field: 'occurredOn', from: before.seizedOn }])];
      history.push({ ...fact, corrects: seizedOn === undefined ? null : '0', type: seizedOn === undefined ? 'item.corrected' : 'item.seized', changes, data: grounds === undefined ? {} : { grounds } });
    }
    snapshots.push(row);
  }
  return { now: row, snapshots, history };
}

describe('what the register knew', () => {
  it('at any moment is what it said then, whatever was recorded since and in whatever order the facts are read', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (sequence, order) => {
        const { now, snapshots, history } = replay(sequence);
        const keys = new Map(history.map((fact) => [fact.id, order.next().value as number]));
        const shuffled = history.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));

        expect(snapshots.map((_, index) => asKnownBefore(now, shuffled, minute(index + 0.5)))).toEqual(snapshots);
        expect(asKnownBefore(now, shuffled, minute(-1))).toBeNull();
        expect(snapshots.map((_, index) => recordedSince(shuffled, minute(index + 0.5)))).toEqual(snapshots.map((_, index) => history.length - 1 - index));
      }),
    );
  });

  it('of a fact is what was known of it: not yet corrected before its correction, and gone once it never happened', () => {
    const fact = (id: number, more: Partial<RecordedFact> = {}): RecordedFact => ({ id: String(id), sequence: id, type: 'item.noticed', occurredOn: '2026-01-01', recordedAt: minute(id), corrects: null, changes: [], data: {}, ...more });
    const history = [fact(1), fact(2, { corrects: '1', occurredOn: '2026-01-05' }), fact(3, { corrects: '2', data: { void: true } }), fact(4, { occurredOn: '2025-12-01' })];

    expect([0, 1, 2, 3, 4].map((moment) => factsKnownBefore(history, minute(moment + 0.5)).map(({ id }) => id))).toEqual([[], ['1'], ['2'], [], ['4']]);
  });
});
