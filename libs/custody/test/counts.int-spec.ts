import fc from 'fast-check';
import { ProblemError, madeBody, type Actor } from '#platform';
import { givenACase, givenAPerson } from '../../platform/test/support/givens.js';
import { CloseCount, MoveItems, RunCount, ScanCount } from '../src/index.js';
import { ShowCounts } from '../src/application/show-counts.service.js';
import { WatchUnplaced } from '../src/application/watch-unplaced.service.js';
import type { CloseCountRequest, CountOutcome, StartCountRequest, StockCountShown } from '../src/contract.js';
import { outcomeOf } from '../src/domain/count-outcome.js';
import { LONG_AGO, startStore, type StoreUnderTest } from './support/store-under-test.js';

let store: StoreUnderTest;
let colleague: Actor;
let caseId: string;
let site: string;
let elsewhere: string;
let rooms = 0;

beforeAll(async () => {
  store = await startStore();
  colleague = await givenAPerson(store.database, { roles: ['custodian'], unitIds: [store.unitId], reach: 'unit' });
  caseId = await store.case();
  site = await store.place('site', 'Beslaghuis');
  elsewhere = await store.place('site', 'Elders');
});

afterAll(() => store.stop());

/** A room with a shelf, and so many things on the shelf. */
async function givenRoom(items: number): Promise<{ readonly room: string; readonly shelf: string; readonly things: readonly string[] }> {
  const room = await store.place('room', `Ruimte ${(rooms += 1)}`, site);
  const shelf = await store.place('shelf', 'Plank', room);
  const things: string[] = [];
  for (let index = 0; index < items; index += 1) things.push(await givenThing(shelf));
  return { room, shelf, things };
}

async function givenThing(place: string | null): Promise<string> {
  const item = await store.item(caseId);
  if (place !== null) await store.move(item, null, place);
  return item;
}

const start = async (placeId: string, more: Partial<StartCountRequest> = {}): Promise<string> => (await store.get(RunCount).start(store.as('count.start'), madeBody({ placeId, ...more }))).id;
const scan = (count: string, itemId: string, more: { readonly spotId?: string; readonly who?: Actor } = {}) => store.get(ScanCount).scan(store.as('count.scan', more.who), count, madeBody({ itemId, ...(more.spotId !== undefined && { spotId: more.spotId }) }));
const show = (count: string): Promise<StockCountShown> => store.get(ShowCounts).one(store.as('count.view'), count);

async function linesOf(count: string): Promise<ReadonlyMap<string, CountOutcome | null>> {
  const { rows } = await store.get(ShowCounts).linesOf(store.as('count.view'), count, { limit: 200 });
  return new Map(rows.map(({ itemId, outcome }) => [itemId, outcome]));
}

async function close(count: string, more: Partial<CloseCountRequest> = {}): Promise<unknown> {
  const { numbers, version } = await show(count);
  const { found = 0, missing = 0, unexpected = 0 } = numbers ?? {};
  return store.get(CloseCount).execute(store.as('count.close'), count, version, madeBody({ found, missing, unexpected, signature: { typed: store.keeper.name, confirmed: true }, ...more }), 'nl');
}

const refusal = async (asked: Promise<unknown>): Promise<string> => {
  const error: unknown = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error(`no refusal but ${String(error)}`);
  return error.details.errors?.map(({ code }) => code).join() ?? error.code;
};

describe('a count', () => {
  it('of a place is of all under it: found, missing and unexpected, live while it goes on', async () => {
    const { room, things: [one = '', two = ''] } = await givenRoom(2);
    const stray = await givenThing(elsewhere);
    const count = await start(room);

    await scan(count, one);
    await scan(count, stray, { who: colleague });

    expect(await show(count)).toMatchObject({ numbers: { expected: 2, found: 1, missing: 1, unexpected: 1 }, counters: [{ name: store.keeper.name, items: 1 }, { name: colleague.name, items: 1 }] });
    expect(await linesOf(count)).toEqual(new Map([[one, 'found'], [two, 'missing'], [stray, 'unexpected']]));
  });

  it('judges by where the register has a thing at the moment of its scan; what was moved away after the start is not missing', async () => {
    const { room, shelf, things: [seen = '', left = '', there = ''] } = await givenRoom(3);
    const late = await givenThing(null);
    const count = await start(room);

    await scan(count, seen);
    await store.move(seen, shelf, elsewhere);
    await store.move(left, shelf, elsewhere);
    await store.move(late, null, shelf);
    await scan(count, late);

    expect(await linesOf(count)).toEqual(new Map([[seen, 'found'], [left, 'left'], [there, 'missing'], [late, 'found']]));
  });

  it('tells at once that a thing lies on the wrong shelf, and a move corrects it', async () => {
    const { room, shelf, things: [thing = ''] } = await givenRoom(1);
    const other = await store.place('shelf', 'Andere plank', room);
    const count = await start(room);

    expect((await scan(count, thing, { spotId: other })).item).toMatchObject({ outcome: 'unexpected', registerPath: expect.stringContaining('Plank') });
    await store.move(thing, shelf, other);

    const { rows } = await store.get(ShowCounts).linesOf(store.as('count.view'), count, { filter: 'unexpected' });
    expect(rows).toMatchObject([{ itemId: thing, spotId: other, placeId: other, corrected: true }]);
  });

  it('takes back a scan that was wrong, and keeps that it was made', async () => {
    const { room, things: [thing = ''] } = await givenRoom(1);
    const count = await start(room);
    await scan(count, thing);

    await store.get(ScanCount).withdraw(store.as('count.scan'), count, { itemId: thing });

    expect((await show(count)).numbers).toMatchObject({ found: 0, missing: 1 });
    expect(await store.database.query('SELECT way FROM stock_count_scan WHERE count_id = $1 ORDER BY sequence', [count])).toEqual([{ way: 'tick' }, { way: 'withdrawn' }]);
  });

  it('that is blind shows nothing of what is expected until it is shown, and is not signed before', async () => {
    const { room, things: [thing = ''] } = await givenRoom(2);
    const [labelled] = await store.database.query<{ code: string }>('SELECT code FROM item_custody WHERE item_id = $1', [thing]);
    const count = await start(room, { blind: true });

    const answer = await store.get(ScanCount).scan(store.as('count.scan'), count, madeBody({ text: labelled?.code ?? '' }));
    const hidden = await show(count);

    expect(answer.item).toMatchObject({ id: thing, outcome: null, registerPath: null });
    expect(hidden).toMatchObject({ hidden: true, numbers: null, population: 0, seen: 1 });
    expect(await linesOf(count)).toEqual(new Map([[thing, null]]));
    expect(await refusal(scan(count, thing))).toBe('count.tick-blind');
    expect(await refusal(close(count))).toBe('count.still-blind');
    await store.get(RunCount).reveal(store.as('count.close'), count, hidden.version);
    expect((await show(count)).numbers).toMatchObject({ expected: 2, found: 1, missing: 1 });
  });

  it('of a sample asks for what the seed draws, the same each time; what else is in its place is beside it', async () => {
    const { room, things } = await givenRoom(6);
    const draw = async (): Promise<{ count: string; drawn: string[] }> => {
      const count = await start(room, { sample: { size: 2, seed: 'herfst' } });
      return { count, drawn: [...(await linesOf(count)).keys()].sort() };
    };
    const first = await draw();
    await store.get(RunCount).stop(store.as('count.close'), first.count, 1, { reason: 'Opnieuw.' });

    const { count, drawn } = await draw();

    expect(drawn).toEqual(first.drawn);
    const beside = things.find((thing) => !drawn.includes(thing)) ?? '';
    await scan(count, beside);
    await scan(count, drawn[0] ?? '');
    expect((await show(count)).numbers).toMatchObject({ expected: 2, found: 1, missing: 1, unexpected: 0, beside: 1 });
  });

  it('is counted by several at once, each scan with who and when', async () => {
    const { room, things } = await givenRoom(6);
    const count = await start(room);

    await Promise.all(things.flatMap((thing) => [scan(count, thing), scan(count, thing, { who: colleague })]));

    expect(await show(count)).toMatchObject({ numbers: { found: 6, missing: 0, unexpected: 0 }, counters: [{ items: 6 }, { items: 6 }] });
  });

  it('of one place goes on once', async () => {
    const { room } = await givenRoom(0);
    await start(room);

    await expect(start(room)).rejects.toMatchObject({ driverError: { constraint: 'stock_count_open_unique' } });
  });
});

describe('the end of a count', () => {
  it('makes what is missing an incident with an owner, keeps the lines as they were, and takes no scan any more', async () => {
    const { room, shelf, things: [seen = '', gone = ''] } = await givenRoom(2);
    const stray = await givenThing(elsewhere);
    const count = await start(room);
    await scan(count, seen);
    await scan(count, stray);

    await close(count, { ownerId: colleague.id });

    const { rows } = await store.get(WatchUnplaced).execute(store.as('custody.search'), { limit: 200 });
    expect(rows.find(({ itemId }) => itemId === gone)).toMatchObject({ cause: 'missing', late: true, owner: { id: colleague.id } });
    expect((await store.custodyOf(gone)).chainIntact).toBe(true);
    await store.move(seen, shelf, elsewhere, { movedAt: new Date().toISOString() });
    expect(await linesOf(count)).toEqual(new Map([[seen, 'found'], [gone, 'missing'], [stray, 'unexpected']]));
    expect(await show(count)).toMatchObject({ state: 'closed', numbers: { found: 1, missing: 1, unexpected: 1 }, signature: { signsAs: 'counter', name: store.keeper.name } });
    expect(await refusal(scan(count, seen))).toBe('count.ended');
  });

  it('does not make missing what lies in a missing thing and was seen', async () => {
    const { room, things: [bag = '', phone = ''] } = await givenRoom(2);
    await store.database.query(`UPDATE item SET parent_id = $1, bond = 'contents' WHERE id = $2`, [bag, phone]);
    const count = await start(room);
    await scan(count, phone);

    await close(count);

    expect((await store.custodyOf(bag)).placeId).toBeNull();
    expect((await store.custodyOf(phone)).placeId).not.toBeNull();
  });

  it('is signed for the numbers that were seen: another scan meanwhile is told', async () => {
    const { room, things: [one = ''] } = await givenRoom(2);
    const count = await start(room);
    const { version } = await show(count);
    await scan(count, one);

    const signed = store.get(CloseCount).execute(store.as('count.close'), count, version, madeBody({ found: 0, missing: 2, unexpected: 0, signature: { typed: store.keeper.name, confirmed: true } }), 'nl');

    expect(await refusal(signed)).toBe('count.numbers-changed');
  });

  it('is for who may see all of it', async () => {
    const hidden = await givenACase(store.database, { unitId: store.unitId, classification: 'embargo', memberIds: [colleague.id] });
    const { room, shelf } = await givenRoom(1);
    const secret = await store.item(hidden);
    await store.move(secret, null, shelf, { who: colleague });
    const count = (await store.get(RunCount).start(store.as('count.start', colleague), madeBody({ placeId: room }))).id;

    expect(await show(count)).toMatchObject({ partial: true, numbers: { expected: 1 } });
    expect(await refusal(close(count))).toBe('count.sees-part');
  });

  it('has a report that nobody changes, and numbers over time', async () => {
    const { room } = await givenRoom(1);
    const count = await start(room);
    await close(count);

    const report = async (): Promise<Buffer> => (await store.get(ShowCounts).report(store.as('count.view'), count)).pdf;
    expect((await report()).equals(await report())).toBe(true);
    expect((await store.get(ShowCounts).drift(store.as('count.view'))).at(-1)).toMatchObject({ countId: count, sitePath: 'Beslaghuis', checked: 1, differences: 1 });
    for (const table of ['stock_count_report', 'stock_count_line', 'stock_count_scan', 'stock_count_item']) await expect(store.database.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: 'ZG001' });
    await expect(store.database.query(`UPDATE stock_count SET missing = 0 WHERE id = $1`, [count])).rejects.toMatchObject({ code: 'ZG003' });
  });
});

describe('whatever is scanned, withdrawn and moved in whatever order', () => {
  it('every item is one thing only, the same in the database as by the rule', async () => {
    const anAct = fc.record({ item: fc.nat(4), kind: fc.constantFrom('scan' as const, 'withdraw' as const, 'move' as const), here: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), fc.boolean(), fc.array(anAct, { maxLength: 10 }), async (standing, sampled, acts) => {
        const { room, shelf } = await givenRoom(0);
        const items: { readonly id: string; asked: boolean; here: boolean; seen: { asExpected: boolean } | null }[] = [];
        for (const here of standing) items.push({ id: await givenThing(here ? shelf : elsewhere), asked: here, here, seen: null });
        if (sampled && !standing.includes(true)) return;
        const count = await start(room, sampled ? { sample: { size: 2, seed: 's' } } : {});
        if (sampled) {
          const drawn = new Set((await linesOf(count)).keys());
          for (const item of items) item.asked = drawn.has(item.id);
        }
        for (const { item: index, kind, here } of acts) {
          const item = items[index];
          if (!item) continue;
          if (kind === 'scan') {
            await scan(count, item.id);
            item.seen = { asExpected: item.here };
          } else if (kind === 'withdraw' && item.seen !== null) {
            await store.get(ScanCount).withdraw(store.as('count.scan'), count, { itemId: item.id });
            item.seen = null;
          } else if (kind === 'move' && item.here !== here) {
            await store.get(MoveItems).execute(store.as('custody.move'), madeBody({ toPlaceId: here ? shelf : elsewhere, movedAt: LONG_AGO, items: [{ itemId: item.id, fromPlaceId: item.here ? shelf : elsewhere }] }));
            item.here = here;
          }
        }
        const expected = items.flatMap(({ id, asked, seen, here }) => {
          const outcome = outcomeOf({ asked, seen, standsHere: here }, sampled);
          return outcome === null ? [] : [[id, outcome] as const];
        });
        expect([...(await linesOf(count))].sort()).toEqual(expected.sort());
        const before = (await show(count)).numbers;
        await close(count);
        expect((await show(count)).numbers).toEqual(before);
        expect([...(await linesOf(count))].sort()).toEqual(expected.sort());
      }),
      { numRuns: 12 },
    );
  });
});
