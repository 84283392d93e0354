import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '#access';
import { UnitOfWork, madeBody, type WorkContext } from '#platform';
import { Bills, KeepOutlooks, ManageTariffs, Rates } from '#valuation';
import type { DemoPeople } from './demo-people.js';
import { demoRates } from './demo-rates.js';

const MILLISECONDS_A_DAY = 86_400_000;
const DEMO = 'Voorbeeldkoersen';
const INVOICE = '2026-3381';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

const TARIFFS = [
  { placeKind: 'store', cost: 'storage', per: 'day', amount: euros('0.60'), note: 'Plank of kluis' },
  { assetClass: 'vehicle', placeKind: 'store', cost: 'storage', per: 'day', amount: euros('14.50'), note: 'Stalling, binnen' },
  { assetClass: 'vehicle', cost: 'care', per: 'once', amount: euros('95.00'), note: 'Inname en foto’s' },
  { assetClass: 'vessel', placeKind: 'partner', cost: 'storage', per: 'week', amount: euros('185.00'), note: 'Ligplaats' },
] as const;

/** Fills the costs of the demo once: tariffs, rates and prices marked as of the demo, a bill, and the outlooks of the day. */
export async function recordDemoCosts(app: INestApplicationContext, people: DemoPeople, today: string): Promise<void> {
  const uow = app.get(UnitOfWork);
  const as = (act: string, role: Role = 'custodian'): WorkContext => ({ actor: people.actor(role), act, purpose: 'demo', requestId: 'seed-demo' });
  const isThere = async (what: string, values: readonly string[]): Promise<boolean> => (await uow.read(as('tariff.view'), () => uow.manager.query<unknown[]>(`SELECT 1 FROM ${what} LIMIT 1`, [...values]))).length > 0;
  const daysAgo = (days: number): string => new Date(Date.parse(`${today}T00:00:00Z`) - days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

  // Each by itself: a first start that was broken off goes on where it was.
  for (const tariff of TARIFFS) if (!(await isThere('tariff WHERE note = $1', [tariff.note]))) await app.get(ManageTariffs).add(as('tariff.manage'), madeBody({ ...tariff, validFrom: daysAgo(900) }));
  if (!(await isThere('exchange_rate WHERE source = $1', [DEMO]))) await app.get(Rates).load(as('rate.load'), demoRates(today), { source: DEMO, demo: true });
  if (!(await isThere('crypto_price WHERE source = $1', [DEMO]))) await app.get(Rates).addPrice(as('rate.load'), { token: 'BTC', pricedAt: `${daysAgo(1)}T05:00:00.000Z`, price: { amount: '74850.00', currency: 'EUR' }, source: DEMO }, true);

  const [van] = await uow.read(as('item.search'), () => uow.manager.query<{ reference: string }[]>(`SELECT reference FROM item WHERE description LIKE 'Bestelbus Opel Vivaro%'`));
  if (van && !(await isThere('bill WHERE invoice_number = $1', [INVOICE]))) {
    const bill = { supplier: 'Berger Noordstad', invoiceNumber: INVOICE, cost: 'transport', billedOn: daysAgo(188), amount: { amount: '142.50', currency: 'EUR' }, periodFrom: daysAgo(190), periodUntil: daysAgo(190), split: 'days' };
    await app.get(Bills).record(as('bill.record'), madeBody({ ...bill, items: [{ item: van.reference }] }));
  }
  await app.get(KeepOutlooks).sweep();
}
