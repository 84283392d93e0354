import type { INestApplicationContext } from '@nestjs/common';
import { GrantPartner } from '#partners';
import { UnitOfWork, madeBody, type WorkContext } from '#platform';
import type { DemoPeople } from './demo-people.js';

const DAYS_SHARED = 120;
const MILLISECONDS_A_DAY = 86_400_000;
const SHARED = 'Volkswagen Golf R, donkerblauw';

/** Shares with the demo's garage, once, the car that stands in it. */
export async function recordDemoShares(app: INestApplicationContext, people: DemoPeople, today: string): Promise<void> {
  const uow = app.get(UnitOfWork);
  const as = (act: string): WorkContext => ({ actor: people.actor('prosecutor'), act, purpose: 'demo', requestId: 'seed-demo' });
  const [car] = await uow.read(as('item.search'), () =>
    uow.manager.query<{ id: string; caseId: string }[]>(`SELECT i.id, i.case_id AS "caseId" FROM item i WHERE i.description = $1 AND NOT EXISTS (SELECT 1 FROM partner_grant g WHERE g.item_id = i.id)`, [SHARED]),
  );
  if (!car) return;
  const until = new Date(Date.parse(`${today}T00:00:00Z`) + DAYS_SHARED * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  await app.get(GrantPartner).grant(as('partner.grant'), car.caseId, madeBody({ userId: people.actor('partner').id, itemId: car.id, until, reason: 'Staat bij hen gestald, vak 14.' }));
}
