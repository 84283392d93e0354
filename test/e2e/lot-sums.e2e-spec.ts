import fc from 'fast-check';
import pg from 'pg';
import { MEASURES } from '#items';
import type { ItemCorrected, JoinLotsResponse, SplitLotResponse } from '../../libs/items/src/contract.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { approveWaiting, openCase, seizeOne, showItem } from './support/story.js';

/** What is split and joined adds up: over any sequence through the front door, and in the database against whoever forgets. */

let office: RunningOffice;
let officer: Person;
let colleague: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [officer, colleague] = [await office.enrol('asset-officer'), await office.enrol('asset-officer')];
  const lead = await office.enrol('prosecutor');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
});

afterAll(() => office.stop());

const powder = { assetClass: 'other-goods', description: 'Poeder', quantity: '12.50', unit: 'kg', estimatedValue: { amount: '100.00', currency: 'EUR' }, details: { weight: '13.00' } };
const versionOf = async (id: string): Promise<number> => (await showItem(officer.client, id)).version;

type Step = readonly ['split', number, number] | readonly ['join', number, number] | readonly ['correct', number, number];
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('split' as const), fc.nat(9), fc.integer({ min: 1, max: 1300 })),
    fc.tuple(fc.constant('join' as const), fc.nat(9), fc.nat(9)),
    fc.tuple(fc.constant('correct' as const), fc.nat(9), fc.integer({ min: 1, max: 2000 })),
  ),
  { minLength: 4, maxLength: 10 },
);

/** Does the step, when it can be done. @returns by how many hundredths of a kilo the whole changed */
async function take(held: string[], [kind, a, b]: Step): Promise<number> {
  const id = held[a % held.length] as string;
  const { quantity, description, details, version } = await showItem(officer.client, id);
  if (kind === 'split') {
    const { body } = await officer.client.post<SplitLotResponse>(`/items/${id}/splits`, { parts: [{ quantity: (b / 100).toFixed(2), details: { weight: '0.01' } }] }, { version });
    held.push(...(body.parts ?? []).map((part) => part.id));
    return 0;
  }
  if (kind === 'join') {
    const other = held[b % held.length] as string;
    const { status } = await officer.client.post<JoinLotsResponse>(`/items/${id}/joins`, { items: [{ id: other, version: await versionOf(other) }], reason: 'Weer bij elkaar.' }, { version });
    if (status !== 200) return 0;
    await approveWaiting(colleague.client, id);
    held.splice(held.indexOf(other), 1);
    return 0;
  }
  const { estimatedValue } = await showItem(officer.client, id);
  const after = (b / 100).toFixed(2);
  const asked = await officer.client.put<ItemCorrected>(`/items/${id}/details`, { description, quantity: after, unit: 'kg', ...(estimatedValue && { estimatedValue }), details, reason: 'Nageteld.' }, { version });
  if (asked.status !== 200 || asked.body.approvalId === null) return 0;
  await approveWaiting(colleague.client, id);
  return b - Math.round(Number(quantity) * 100);
}

it('any sequence of splits, joins and corrections by two people leaves together what was seized and corrected', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const held = [await seizeOne(officer.client, caseId, powder)];
      let expected = 1250;
      for (const step of sequence) expected += await take(held, step);

      const items = await Promise.all(held.map((id) => showItem(officer.client, id)));
      const hundredths = (read: (item: (typeof items)[number]) => unknown): number => items.reduce((sum, item) => sum + Math.round(Number(read(item)) * 100), 0);
      expect(hundredths(({ quantity }) => quantity)).toBe(expected);
      expect(hundredths(({ estimatedValue }) => estimatedValue?.amount)).toBe(10_000);
      expect(hundredths(({ details }) => details['weight'])).toBe(1300);
    }),
    { numRuns: 4 },
  );
});

describe('in the database', () => {
  /** A person at work in a transaction of their own, past every service. */
  const asOfficer = async (work: (client: pg.Client, itemId: string) => Promise<void>): Promise<void> => {
    const itemId = await seizeOne(officer.client, caseId, powder);
    const client = new pg.Client({ connectionString: office.database.appUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('zegel.user_id', $1, true), set_config('zegel.reach', 'register', true)`, [officer.id]);
      await work(client, itemId);
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
  };
  const openAct = (client: pg.Client, itemId: string): Promise<unknown> =>
    client.query(
      `WITH act AS (INSERT INTO lot_act (id, case_id, item_id, kind, recorded_by, recorded_by_name) VALUES (gen_random_uuid(), $1, $2, 'split', $3, 'x') RETURNING id)
       SELECT set_config('zegel.lot_act_id', id::text, true) FROM act`,
      [caseId, itemId, officer.id],
    );

  it.each(['quantity = quantity - 1', 'estimated_amount = estimated_amount - 1', `details = jsonb_set(details, '{weight}', '"12"')`])('a split that loses something (%s) is undone at its end', async (change) => {
    await expect(
      asOfficer(async (client, itemId) => {
        await openAct(client, itemId);
        await client.query(`UPDATE item SET ${change} WHERE id = $1`, [itemId]);
      }),
    ).rejects.toThrow('a split or join keeps the sum');
  });

  it('one hand alone changes no quantity outside a split or join, nor its unit within one', async () => {
    await expect(asOfficer(async (client, itemId) => void (await client.query('UPDATE item SET quantity = quantity - 1 WHERE id = $1', [itemId])))).rejects.toThrow('only as two people approved');
    await expect(
      asOfficer(async (client, itemId) => {
        await openAct(client, itemId);
        await client.query(`UPDATE item SET quantity_unit = 'piece' WHERE id = $1`, [itemId]);
      }),
    ).rejects.toThrow('only as two people approved');
  });

  it('no line of the account is written by hand', async () => {
    await expect(
      asOfficer(async (client, itemId) => {
        await client.query(`INSERT INTO lot_entry (case_id, item_id, kind, delta, after, unit, recorded_by) VALUES ($1, $2, 'corrected', 1, 99, 'kg', $3)`, [caseId, itemId, officer.id]);
      }),
    ).rejects.toThrow('what its entries add up to');
  });

  it('the same details are divided as in the code', async () => {
    const [row] = await office.database.query<{ measures: Record<string, string> }>(`SELECT lot_measures($1::jsonb) AS measures`, [JSON.stringify({ ...Object.fromEntries(MEASURES.map((name) => [name, '1'])), make: 'x' })]);

    expect(Object.keys(row?.measures ?? {}).sort()).toEqual([...MEASURES].sort());
  });
});
