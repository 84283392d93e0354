import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import type { JoinLotsResponse, SplitLotResponse } from '../../../libs/items/src/contract.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, done, type Answer, type Sent } from '../../e2e/support/client.js';
import { today } from '../../e2e/support/dates.js';
import { approveWaiting, decisionToKeep, notice, showItem } from '../../e2e/support/story.js';
import type { TestDatabase } from '../../support/test-database.js';

/** T6: many take from one lot at the same moment, each asking twice with one key; what was seized must still be there, once. */

const PART = '0.25';
const WHOLE = '100.00';
export const powder = { assetClass: 'other-goods', description: 'Poeder', quantity: WHOLE, unit: 'kg', estimatedValue: { amount: '1000.00', currency: 'EUR' }, details: { weight: '104.00' } };

/** Somebody who, told to come again (503), sends the same again with its key; on a machine that cannot keep up that is no fault. */
export class PatientClient extends Client {
  /** How often, of all of them. */
  static cameAgain = 0;

  constructor(private readonly by: Client) {
    super(by.url, null);
  }

  override async send<T>(path: string, sent: Sent): Promise<Answer<T>> {
    const key = sent.key === undefined ? randomUUID() : sent.key;
    for (;;) {
      const answer = await this.by.send<T>(path, { ...sent, key });
      if (answer.status !== 503) return answer;
      PatientClient.cameAgain += 1;
      await sleep(100);
    }
  }
}

/** Deadlocks that the database broke, whether or not anybody heard of them. */
export async function deadlocksIn(database: Pick<TestDatabase, 'query'>): Promise<number> {
  const [row] = await database.query<{ deadlocks: number }>('SELECT deadlocks::int AS deadlocks FROM pg_stat_database WHERE datname = current_database()');
  return row?.deadlocks ?? 0;
}

export interface LotRace {
  readonly takers: readonly Client[];
  /** Who approves what the takers ask. */
  readonly colleague: Client;
  /** Who decides on the parts. */
  readonly lead: Client;
  readonly caseId: string;
  readonly lotId: string;
}

/** What was acknowledged, and every answer that nobody should get. */
export interface Acknowledged {
  readonly parts: Set<string>;
  readonly joined: Set<string>;
  /** How often somebody was told that another was first. */
  told: number;
  readonly faults: string[];
}

/** Asks twice at once, as who lost the first answer on the way. */
async function twice<T>(ask: (key: string) => Promise<Answer<T>>, to: Acknowledged): Promise<Answer<T>> {
  const key = randomUUID();
  const [one, other] = await Promise.all([ask(key), ask(key)]);
  for (const { status, text } of [one, other]) if (status >= 500) to.faults.push(`${status} ${text.slice(0, 200)}`);
  if (one.status < 300 && other.status < 300 && !isDeepStrictEqual(one.body, other.body)) to.faults.push(`one key, two answers: ${one.text} ${other.text}`);
  return one.status < 300 ? one : other;
}

/** Takes a part; on the parts of every third taker is decided, and every fourth asks for his to go back. */
export async function raceForLot({ takers, colleague, lead, caseId, lotId }: LotRace): Promise<Acknowledged> {
  const to: Acknowledged = { parts: new Set(), joined: new Set(), told: 0, faults: [] };
  const untilDone = async <T>(by: Client, ask: (version: number, key: string) => Promise<Answer<T>>): Promise<Answer<T>> => {
    for (;;) {
      const { version } = await showItem(by, lotId);
      const answer = await twice((key) => ask(version, key), to);
      if (answer.status !== 412) return answer;
      to.told += 1;
    }
  };
  const take = async (by: Client, number: number): Promise<void> => {
    const split = await untilDone(by, (version, key) => by.post<SplitLotResponse>(`/items/${lotId}/splits`, { parts: [{ quantity: PART, details: { weight: '0.26' } }] }, { version, key }));
    if (split.status !== 200) return void to.faults.push(`a part was refused: ${split.status} ${split.text.slice(0, 200)}`);
    const [part] = split.body.parts;
    if (!part || to.parts.has(part.id)) return void to.faults.push('a part that is no new one');
    to.parts.add(part.id);
    if (number % 4 === 3) await putBack(by, part.id);
    else if (number % 3 === 0) await decideOn(by, part.id);
  };
  const putBack = async (by: Client, id: string): Promise<void> => {
    const { version: own } = await showItem(by, id);
    const asked = await untilDone(by, (version, key) => by.post<JoinLotsResponse>(`/items/${lotId}/joins`, { items: [{ id, version: own }], reason: 'Weer bij elkaar.' }, { version, key }));
    // One join waits at a time, and what was asked is void when the lot has changed: both are told.
    if (asked.status !== 200) return;
    const approved = await approveWaiting(colleague, lotId).catch((error: unknown) => String(error));
    if (typeof approved !== 'string') to.joined.add(id);
    else if (/refused with 5/.test(approved)) to.faults.push(approved);
  };
  const decideOn = async (by: Client, id: string): Promise<void> => {
    await notice(by, caseId, id);
    const { version } = await showItem(by, id);
    const decided = await twice((key) => lead.post<{ done: readonly unknown[] }>('/decisions', decisionToKeep([{ id, version }]), { key }), to);
    if (decided.status !== 201 || decided.body.done.length !== 1) to.faults.push(`no decision on a part: ${decided.status} ${decided.text.slice(0, 200)}`);
  };
  await Promise.all(takers.map(take));
  return to;
}

/** Of each two parts the one goes into the other and the other into the one, asked and approved at the same moment: whoever locks both in another order waits for ever. */
export async function joinCrosswise({ takers: [by], colleague }: Pick<LotRace, 'takers' | 'colleague'>, parts: readonly string[]): Promise<{ readonly joined: number; readonly faults: readonly string[] }> {
  if (!by) throw new Error('a race needs somebody');
  const faults: string[] = [];
  const pairs = parts.flatMap((id, at): (readonly [string, string])[] => (at % 2 === 1 ? [[parts[at - 1] ?? '', id], [id, parts[at - 1] ?? '']] : []));
  const join = async ([into, id]: readonly [string, string]): Promise<boolean> => {
    const [{ version }, other] = [await showItem(by, into), await showItem(by, id)];
    const asked = await by.post(`/items/${into}/joins`, { items: [{ id, version: other.version }], reason: 'Hoort bij elkaar.' }, { version });
    if (asked.status >= 500) faults.push(`${asked.status} ${asked.text.slice(0, 200)}`);
    if (asked.status >= 300) return false;
    return approveWaiting(colleague, into).then(({ state }) => state !== 'void', (error: unknown) => {
      if (/refused with 5/.test(String(error))) faults.push(String(error));
      return false;
    });
  };
  const outcomes = await Promise.all(pairs.map(join));
  return { joined: outcomes.filter(Boolean).length, faults };
}

/** Everything that does not add up: the whole, the account of each, the parts that were acknowledged. */
export async function faultsOfLot({ parts, faults }: Pick<Acknowledged, 'parts' | 'faults'>, lotId: string, database: Pick<TestDatabase, 'query'>): Promise<readonly string[]> {
  const items = await database.query<{ id: string; quantity: string; weight: string; account: string | null }>(
    `SELECT i.id, i.quantity::text, i.details->>'weight' AS weight, (SELECT ((array_agg(e.after - e.delta ORDER BY e.sequence))[1] + sum(e.delta))::text FROM lot_entry e WHERE e.item_id = i.id) AS account
     FROM item i WHERE i.id = $1 OR i.split_from_id = $1 ORDER BY i.number`,
    [lotId],
  );
  const hundredths = (read: (item: (typeof items)[number]) => string | null): number => items.reduce((sum, item) => sum + Math.round(Number(read(item) ?? 0) * 100), 0);
  const found = [...faults];
  if (hundredths(({ quantity }) => quantity) !== 10_000) found.push(`${hundredths(({ quantity }) => quantity) / 100} kg of ${WHOLE} are there`);
  if (hundredths(({ weight }) => weight) !== 10_400) found.push(`they weigh ${hundredths(({ weight }) => weight) / 100} of 104.00`);
  const wrong = items.filter(({ quantity, account }) => account !== null && Number(quantity) !== Number(account));
  if (wrong.length > 0) found.push(`${wrong.length} differ from their account: ${wrong.map(({ quantity, account }) => `${quantity} ${account}`).join()}`);
  const there = new Set(items.map(({ id }) => id).filter((id) => id !== lotId));
  const lost = [...parts].filter((id) => !there.has(id)).length;
  if (lost > 0 || there.size !== parts.size) found.push(`${parts.size} parts were acknowledged, ${there.size} are there, ${lost} are not`);
  return found;
}

/** The planted fault: each looks how much there is and writes what is left of it, with nothing that holds him to what he saw. */
export async function takeWithoutLooking(database: TestDatabase, lotId: string, partId: string, takers: number): Promise<void> {
  const clients = await Promise.all(Array.from({ length: takers }, async () => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query('SET session_replication_role = replica'); // the rules of the database, too, are off
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    return client;
  }));
  const seen = await Promise.all(clients.map((client) => client.query<{ quantity: string }>('SELECT quantity::text FROM item WHERE id = $1', [lotId])));
  await Promise.all(clients.map(async (client, index) => {
    await client.query('UPDATE item SET quantity = $2 WHERE id = $1', [lotId, Number(seen[index]?.rows[0]?.quantity) - 1]);
    await client.query('UPDATE item SET quantity = quantity + 1 WHERE id = $1', [partId]);
    await client.query('COMMIT');
    await client.end();
  }));
}

/** Bills on the same things at once: every number by two, each twice. */
export async function raceForBills(clients: readonly Client[], items: readonly string[]): Promise<{ readonly recorded: readonly string[]; readonly faults: readonly string[] }> {
  const to: Acknowledged = { parts: new Set(), joined: new Set(), told: 0, faults: [] };
  const answers = await Promise.all(
    clients.map(async (by, number) => {
      const bill = { supplier: 'Stalling Oost', invoiceNumber: `F-${Math.floor(number / 2)}`, cost: 'storage', billedOn: today(), amount: { amount: `${100 + Math.floor(number / 2)}.01`, currency: 'EUR' }, periodFrom: today(), periodUntil: today(), split: 'days', items: items.map((item) => ({ item })) };
      return twice((key) => by.post<{ id: string }>('/bills', bill, { key }), to);
    }),
  );
  const recorded = answers.filter(({ status }) => status === 201).map(({ body }) => body.id);
  const refused = answers.filter(({ status }) => status === 409).length;
  if (new Set(recorded).size !== clients.length / 2 || refused !== clients.length / 2) to.faults.push(`${recorded.length} recorded and ${refused} refused of ${clients.length}`);
  // Two withdraw each second one, on the version both saw.
  const withdrawn = await Promise.all(recorded.filter((_, at) => at % 2 === 0).flatMap((id, at) => [0, 1].map((other) => (clients[(at + other) % clients.length] as Client).post(`/bills/${id}/withdrawal`, { reason: 'Dubbel.' }, { version: 1 }))));
  const won = withdrawn.filter(({ status }) => status === 200).length;
  if (won * 2 !== withdrawn.length || withdrawn.some(({ status }) => ![200, 409, 412].includes(status))) to.faults.push(`${won} of ${withdrawn.length} withdrawals won`);
  return { recorded, faults: to.faults };
}

/** What stands of bills and does not add up. */
export async function faultsOfBills(recorded: readonly string[], database: Pick<TestDatabase, 'query'>): Promise<readonly string[]> {
  const rows = await database.query<{ id: string; differs: boolean }>('SELECT b.id, b.amount <> (SELECT coalesce(sum(p.amount), 0) FROM bill_part p WHERE p.bill_id = b.id) AS differs FROM bill b');
  const differing = rows.filter(({ differs }) => differs).length;
  return [...(differing > 0 ? [`${differing} bills differ from their parts`] : []), ...(rows.length === new Set(recorded).size ? [] : [`${rows.length} bills, ${recorded.length} acknowledged`])];
}

/** A part of a lot, for whoever needs one. */
export const takeOne = async (by: Client, lotId: string): Promise<string> => {
  const { version } = await showItem(by, lotId);
  const { parts } = await done(by.post<SplitLotResponse>(`/items/${lotId}/splits`, { parts: [{ quantity: PART, details: { weight: '0.26' } }] }, { version }));
  return parts[0]?.id ?? '';
};
