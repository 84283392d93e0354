import fc from 'fast-check';
import { ProblemError, madeBody, type Actor } from '#platform';
import { givenAPerson } from '../../platform/test/support/givens.js';
import { RecordHandOver } from '../src/index.js';
import type { HandOverAnswer } from '../src/contract.js';
import { aSignatureImage } from '../testing/signature-images.js';
import { LONG_AGO, startStore, type StoreUnderTest } from './support/store-under-test.js';

let store: StoreUnderTest;
let colleague: Actor;
let caseId: string;
let shelf: string;
let vault: string;
let partner: string;

beforeAll(async () => {
  store = await startStore();
  colleague = await givenAPerson(store.database, { roles: ['custodian'], unitIds: [store.unitId], reach: 'unit' });
  caseId = await store.case();
  const site = await store.place('site', 'Beslaghuis');
  [vault, shelf, partner] = [await store.place('room', 'Kluis', site), await store.place('shelf', 'Plank 1', site), await store.place('partner', 'Laboratorium')];
});

afterAll(() => store.stop());

function handOver(itemId: string, fromPlaceId: string | null, toPlaceId: string): Promise<HandOverAnswer> {
  return store.get(RecordHandOver).execute(
    store.as('hand-over.record'),
    madeBody({ toPlaceId, handedAt: LONG_AGO, items: [{ itemId, fromPlaceId }], taker: { userId: colleague.id }, giverSignature: { image: aSignatureImage() }, takerSignature: { typed: colleague.name, confirmed: true } }),
    'nl',
  );
}

describe('the chain', () => {
  it('has no gap whatever moves and hand-overs are asked for, and stays intact over them', async () => {
    const places = [shelf, vault, partner];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ signed: fc.boolean(), to: fc.nat(2), honest: fc.boolean() }), { maxLength: 8 }), async (asked) => {
        const item = await store.item(caseId);
        let at: string | null = null;
        let made = 0;
        for (const { signed, to, honest } of asked) {
          const target = places[to] ?? shelf;
          const from: string | null = honest ? at : (places.find((place) => place !== at) ?? null);
          const possible: boolean = honest && (signed || target !== at);
          const outcome = await (signed ? handOver(item, from, target) : store.move(item, from, target, { heldBy: 'Someone' })).then(
            () => true,
            (error: unknown) => (error instanceof ProblemError ? false : error),
          );
          expect(outcome).toBe(possible);
          if (!possible) continue;
          at = target;
          made += 1;
        }
        const custody = await store.custodyOf(item);
        expect(custody).toMatchObject({ placeId: at, chainIntact: true });
        expect(custody.moves.map(({ number }) => number)).toEqual(Array.from({ length: made }, (_, index) => made - index));
      }),
      { numRuns: 12 },
    );
  });
});

describe('the database', () => {
  const past = (statement: string, values: readonly unknown[] = []): Promise<unknown> => store.database.query(statement, [...values]);

  it('takes no hand-over that both did not sign, for exactly its content', async () => {
    const { id } = await handOver(await store.item(caseId), null, shelf);
    const again = `INSERT INTO hand_over (id, number, content, content_hash, case_ids, handed_at, to_place_id, to_path, giver, taker, receipt, receipt_hash, recorded_by, recorded_by_name)
      SELECT $2::uuid, number + 1000, content, content_hash, case_ids, handed_at, to_place_id, to_path, giver, taker, receipt, receipt_hash, recorded_by, recorded_by_name FROM hand_over WHERE id = $1`;

    await expect(past(again, [id, '0b0e6f0c-7c11-4c57-8f6c-2f1f6b1f0a11'])).rejects.toMatchObject({ code: 'ZG003' });
  });

  it.each(['hand_over', 'custody_signature'])('changes no row of %s', async (table) => {
    await handOver(await store.item(caseId), null, shelf);

    await expect(past(`UPDATE ${table} SET case_ids = '{}'`)).rejects.toMatchObject({ code: 'ZG001' });
    await expect(past(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: 'ZG001' });
  });

  it('takes no move into a hand-over that says something else than the hand-over', async () => {
    const [handed, other] = [await store.item(caseId), await store.item(caseId)];
    const { id, contentHash } = await handOver(handed, null, shelf);
    const forged = `INSERT INTO item_move (id, item_id, case_id, number, kind, to_place_id, giver, taker, moved_at, hash, recorded_by, recorded_by_name, hand_over_id, hand_over_hash)
      VALUES (gen_random_uuid(), $1, $2, 1, 'handed-over', $3, 'a', 'b', $4, 'x', gen_random_uuid(), 'c', $5, $6)`;

    await expect(past(forged, [other, caseId, shelf, LONG_AGO, id, contentHash])).rejects.toMatchObject({ code: 'ZG003' });
  });

  it('keeps hand-over and signatures from who may not see every case of it', async () => {
    const { id } = await handOver(await store.item(caseId), null, shelf);
    const stranger = await givenAPerson(store.database, { roles: ['custodian'], reach: 'member' });
    const seen = (who: Actor): Promise<unknown[]> =>
      store.uow.read(store.as('hand-over.view', who), () => store.uow.manager.query<unknown[]>('SELECT 1 FROM hand_over WHERE id = $1 UNION ALL SELECT 1 FROM custody_signature WHERE subject_id = $1', [id]));

    expect(await seen(store.keeper)).toHaveLength(3);
    expect(await seen(stranger)).toHaveLength(0);
  });
});
