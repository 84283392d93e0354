import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ProblemError, madeBody } from '#platform';
import { givenACase, givenAPerson } from '../../platform/test/support/givens.js';
import { MoveItems } from '../src/index.js';
import { WatchUnplaced } from '../src/application/watch-unplaced.service.js';
import { FindCode } from '../src/application/find-code.service.js';
import { LONG_AGO, startStore, type StoreUnderTest } from './support/store-under-test.js';

let store: StoreUnderTest;
let caseId: string;
let vault: string;
let shelf: string;
let away: string;

beforeAll(async () => {
  store = await startStore();
  caseId = await store.case();
  const site = await store.place('site', 'Beslaghuis');
  vault = await store.place('room', 'Kluis', site);
  shelf = await store.place('shelf', 'Plank 1', vault);
  away = await store.place('holder', 'Bij de beslagene');
});

afterAll(() => store.stop());

const refusalOf = async (asked: Promise<unknown>): Promise<ProblemError> => {
  const error: unknown = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error(`no refusal but ${String(error)}`);
  return error;
};

describe('a move', () => {
  it('keeps the place with the item, its seal and who answers, and tells the timeline, in one transaction', async () => {
    const item = await store.item(caseId);

    await store.move(item, null, shelf, { sealIn: 'Z-1' });

    expect(await store.custodyOf(item)).toMatchObject({ placeId: shelf, path: 'Beslaghuis › Kluis › Plank 1', seal: 'Z-1', since: LONG_AGO, chainIntact: true, moves: [{ number: 1, kind: 'placed', fromPlaceId: null }] });
    const facts = await store.database.query<{ type: string; outbox: string }>(`SELECT e.type, (SELECT count(*) FROM outbox o WHERE o.event_id = e.id) AS outbox FROM event e WHERE subject_id = $1`, [item]);
    expect(facts).toEqual([{ type: 'item.placed', outbox: '1' }]);
  });

  it('that starts elsewhere than where the item is is answered with where it really is, and nothing of it happens', async () => {
    const [here, other] = [await store.item(caseId), await store.item(caseId)];
    await store.move(here, null, shelf);

    const refused = await refusalOf(
      store.get(MoveItems).execute(store.as('custody.move'), madeBody({ toPlaceId: vault, movedAt: LONG_AGO, items: [{ itemId: other, fromPlaceId: null }, { itemId: here, fromPlaceId: away }] })),
    );

    expect(refused).toMatchObject({ kind: 'rule', code: 'custody.move-refused' });
    expect(refused.details.errors).toEqual([{ code: 'custody.elsewhere', pointer: '/items/1/fromPlaceId', params: { itemId: here, placeId: shelf, place: 'Beslaghuis › Kluis › Plank 1' } }]);
    expect((await store.custodyOf(other)).moves).toEqual([]);
  });

  it('of one item by ten people at once is made by one of them', async () => {
    const item = await store.item(caseId);
    await store.move(item, null, shelf);

    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => store.move(item, shelf, vault)));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await store.custodyOf(item)).moves).toHaveLength(2);
  });

  it('asked again with its key is not made again', async () => {
    const item = await store.item(caseId);
    const idempotency = { key: randomUUID(), route: 'POST /moves', requestHash: 'x' };
    const ask = (): Promise<unknown> => store.get(MoveItems).execute(store.as('custody.move', store.keeper, { idempotency }), madeBody({ toPlaceId: shelf, movedAt: LONG_AGO, items: [{ itemId: item, fromPlaceId: null }] }));

    const first = await ask();

    expect(await ask()).toEqual(first);
    expect((await store.custodyOf(item)).moves).toHaveLength(1);
  });

  it('that finds another seal than was put on records it as broken', async () => {
    const item = await store.item(caseId);
    await store.move(item, null, shelf, { sealIn: 'Z-1' });

    await store.move(item, shelf, vault, { sealOut: 'Z-9' });

    expect(await store.custodyOf(item)).toMatchObject({ seal: null, moves: [{ sealBroken: true }, { sealBroken: false }] });
    expect(await store.database.query(`SELECT 1 FROM event WHERE subject_id = $1 AND type = 'seal.broken'`, [item])).toHaveLength(1);
  });

  it('to someone says to whom', async () => {
    const item = await store.item(caseId);

    expect((await refusalOf(store.move(item, null, away))).details.errors).toEqual([{ code: 'custody.holder-missing', pointer: '/heldBy' }]);

    await store.move(item, null, away, { heldBy: 'R. Verdonk' });
    expect(await store.custodyOf(item)).toMatchObject({ heldBy: 'R. Verdonk' });
  });

  it('is not dated before the last; a correction is a new row that says why', async () => {
    const item = await store.item(caseId);
    const { moves: [placed] } = await store.move(item, null, shelf);

    const early = await refusalOf(store.move(item, shelf, vault, { movedAt: '2026-01-31T09:00:00.000Z' }));
    expect(early.details.errors).toMatchObject([{ code: 'custody.before-last' }]);

    const correct = store.get(MoveItems);
    await correct.correct(store.as('custody.move'), placed?.moveId ?? '', madeBody({ fromPlaceId: shelf, toPlaceId: vault, movedAt: '2026-01-31T09:00:00.000Z', reason: 'Read from the wrong list.' }));
    const custody = await store.custodyOf(item);
    expect(custody).toMatchObject({ placeId: vault, chainIntact: true, moves: [{ kind: 'corrected', corrects: placed?.moveId, reason: 'Read from the wrong list.' }, { kind: 'placed', toPlaceId: shelf }] });
  });

  it('of an item that is not where it was leaves it without a place, on the list of someone', async () => {
    const lead = await givenAPerson(store.database, { roles: ['team-lead'], unitIds: [store.unitId] });
    const item = await store.item(caseId);
    await store.move(item, null, shelf);

    await store.get(MoveItems).reportMissing(store.as('custody.move'), item, madeBody({ fromPlaceId: shelf, noticedAt: LONG_AGO, reason: 'Not on the shelf.' }));

    const { rows } = await store.get(WatchUnplaced).execute(store.as('custody.search'), { late: true, limit: 200 });
    expect(rows.find(({ itemId }) => itemId === item)).toMatchObject({ cause: 'missing', late: true, lastPath: 'Beslaghuis › Kluis › Plank 1', owner: { id: lead.id } });
  });

  it('of an item of a case that exists for others only is of nothing', async () => {
    const hidden = await store.item(await givenACase(store.database, { unitId: store.unitId, classification: 'embargo' }));

    expect((await refusalOf(store.move(hidden, null, shelf))).details.errors).toEqual([{ code: 'custody.item-unknown', pointer: '/items/0/itemId' }]);
    await expect(store.custodyOf(hidden)).rejects.toMatchObject({ code: 'record.not-found' });
  });
});

describe('the chain', () => {
  it('has no gap whatever is asked of it, and its end is where the item is', async () => {
    const places = [shelf, vault, await store.place('room', 'Hal', undefined).catch(() => null), away].filter((place): place is string => place !== null);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ from: fc.option(fc.nat(places.length - 1), { nil: null }), to: fc.nat(places.length - 1), honest: fc.boolean() }), { maxLength: 12 }), async (asked) => {
        const item = await store.item(caseId);
        let at: string | null = null;
        let made = 0;
        for (const { from, to, honest } of asked) {
          const claimed: string | null = honest || from === null ? at : (places[from] ?? null);
          const target = places[to] ?? shelf;
          const outcome = await store.move(item, claimed, target, { heldBy: 'Someone' }).then(
            () => 'made',
            (error: unknown) => (error instanceof ProblemError ? error.details.errors?.map(({ params }) => params?.['placeId']) : error),
          );
          if (claimed === at && target !== at) {
            expect(outcome).toBe('made');
            at = target;
            made += 1;
          } else expect(outcome).toContain(claimed === at ? undefined : at);
        }
        const custody = await store.custodyOf(item);
        expect(custody).toMatchObject({ placeId: at, chainIntact: true });
        expect(custody.moves.map(({ number }) => number)).toEqual(Array.from({ length: made }, (_, index) => made - index));
        expect(custody.moves.every((move, index) => move.fromPlaceId === (custody.moves[index + 1]?.toPlaceId ?? null))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('refuses a gap in the database too, and no row of it is ever changed', async () => {
    const item = await store.item(caseId);
    await store.move(item, null, shelf);
    const forge = (number: number, from: string): Promise<unknown> =>
      store.database.query(
        `INSERT INTO item_move (id, item_id, case_id, number, kind, from_place_id, to_place_id, giver, taker, moved_at, hash, recorded_by, recorded_by_name)
         VALUES (gen_random_uuid(), $1, $2, $3, 'moved', $4, $5, 'a', 'b', now(), 'x', gen_random_uuid(), 'c')`,
        [item, caseId, number, from, vault],
      );

    await expect(forge(2, away)).rejects.toMatchObject({ code: 'ZG003' });
    await expect(forge(3, shelf)).rejects.toMatchObject({ code: 'ZG003' });
    await expect(store.database.query('UPDATE item_custody SET place_id = $2 WHERE item_id = $1', [item, vault])).rejects.toMatchObject({ code: 'ZG003' });
    await expect(store.database.query(`UPDATE item_move SET reason = 'x' WHERE item_id = $1`, [item])).rejects.toMatchObject({ code: 'ZG001' });
  });
});

describe('a label', () => {
  it('is found by its whole code and by four typed characters, with where the thing is', async () => {
    const item = await store.item(caseId);
    await store.move(item, null, shelf);
    const { code } = await store.custodyOf(item);
    const find = (text: string): Promise<unknown> => store.get(FindCode).execute(store.as('custody.search'), { text });

    for (const typed of [`ZG${code}`, code.slice(0, 4).toLowerCase()]) {
      expect(await find(typed)).toEqual({ found: [expect.objectContaining({ kind: 'item', id: item, path: 'Beslaghuis › Kluis › Plank 1' })] });
    }
    expect((await refusalOf(find('8712345678906'))).details.errors).toEqual([{ code: 'custody.code-unknown', pointer: '/text' }]);
  });
});
