import type { INestApplicationContext } from '@nestjs/common';
import { CloseCount, RecordHandOver, RunCount, ScanCount } from '#custody';
import { UnitOfWork, madeBody, type WorkContext } from '#platform';
import type { DemoPeople } from './demo-people.js';

const MILLISECONDS_A_DAY = 86_400_000;
const LAMPS = 'Kweeklampen en afzuiging';
const HANDED_OVER_DAYS_AGO = 408;
const COUNTED = 'Loods';
const GIVER = 'R. de Boer, rechercheteam Noord';

/** Papers of the demo, each made once: the receipt of a hand-over to the store, and the report of a count that found everything. */
export async function recordDemoPapers(app: INestApplicationContext, people: DemoPeople, today: string): Promise<void> {
  const uow = app.get(UnitOfWork);
  const keeper = people.actor('custodian');
  const as = (act: string): WorkContext => ({ actor: keeper, act, purpose: 'demo', requestId: 'seed-demo' });
  const rows = <T>(sql: string, values: readonly unknown[] = []): Promise<T[]> => uow.read(as('custody.search'), () => uow.manager.query<T[]>(sql, [...values]));
  const signed = (name: string) => ({ typed: name, confirmed: true });

  const [lamps] = await rows<{ id: string }>('SELECT i.id FROM item i JOIN item_custody c ON c.item_id = i.id WHERE i.description = $1 AND c.place_id IS NULL', [LAMPS]);
  const [shelf] = await rows<{ id: string }>(`SELECT id FROM place WHERE path LIKE '%Goederenkamer › Plank A'`);
  if (lamps && shelf && (await rows('SELECT 1 FROM hand_over LIMIT 1')).length === 0) {
    const handedAt = new Date(Date.parse(`${today}T10:30:00Z`) - HANDED_OVER_DAYS_AGO * MILLISECONDS_A_DAY).toISOString();
    const things = [{ itemId: lamps.id, fromPlaceId: null, condition: 'good', conditionNote: '48 stuks, gebundeld' }];
    await app.get(RecordHandOver).execute(as('hand-over.record'), madeBody({ toPlaceId: shelf.id, handedAt, giver: { name: GIVER }, giverSignature: signed(GIVER), takerSignature: signed(keeper.name), items: things }), 'nl');
  }

  const [room] = await rows<{ id: string }>('SELECT id FROM place WHERE name = $1', [COUNTED]);
  if (!room || (await rows(`SELECT 1 FROM stock_count WHERE state = 'closed' LIMIT 1`)).length > 0) return;
  // A first start that was broken off goes on with the count it began.
  const [begun] = await rows<{ id: string }>(`SELECT id FROM stock_count WHERE state = 'open' AND place_id = $1`, [room.id]);
  const id = begun?.id ?? (await app.get(RunCount).start(as('count.start'), madeBody({ placeId: room.id }))).id;
  const there = await rows<{ id: string }>('SELECT c.item_id AS id FROM item_custody c JOIN place p ON p.id = c.place_id WHERE $1 = ANY (p.ancestor_ids) ORDER BY c.code', [room.id]);
  for (const item of there) await app.get(ScanCount).scan(as('count.scan'), id, madeBody({ itemId: item.id }));
  const [count] = await rows<{ version: number }>('SELECT version FROM stock_count WHERE id = $1', [id]);
  await app.get(CloseCount).execute(as('count.close'), id, count?.version ?? 1, madeBody({ found: there.length, missing: 0, unexpected: 0, signature: signed(keeper.name) }), 'nl');
}
