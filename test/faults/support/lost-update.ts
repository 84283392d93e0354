import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { done, type Client } from '../../e2e/support/client.js';
import { showItem } from '../../e2e/support/story.js';
import type { TestDatabase } from '../../support/test-database.js';

/** T5: many people change one item on the version they all saw. */

export interface Round {
  /** What each wrote, and how it was answered: 200, 412, or anything else; and how often he had to come again first (503). */
  readonly answers: readonly { readonly text: string; readonly status: number; readonly version: number | undefined; readonly cameAgain: number }[];
}

interface Race {
  readonly clients: readonly Client[];
  readonly itemId: string;
  readonly rounds: number;
  /** The planted fault: each looks again and writes on what it finds, so that nobody is told of the others. */
  readonly eachLooksAgain?: boolean;
}

export async function raceForItem({ clients, itemId, rounds, eachLooksAgain = false }: Race): Promise<readonly Round[]> {
  const raced: Round[] = [];
  const [first] = clients;
  if (!first) throw new Error('a race needs clients');
  for (let round = 0; round < rounds; round += 1) {
    const { version } = await showItem(first, itemId);
    const write = async (by: Client, number: number) => {
      const text = `Auto, beschreven in ronde ${round} door ${number}`;
      let key = randomUUID(); // one change, however often it is sent
      for (let cameAgain = 0; ; cameAgain += 1) {
        const seen = eachLooksAgain ? (await showItem(by, itemId)).version : version;
        const { status, body } = await by.put<{ version?: number }>(`/items/${itemId}/details`, { description: text, details: {}, reason: 'Beter bekeken.' }, { version: seen, key });
        if (status !== 503 && (!eachLooksAgain || status !== 412)) return { text, status, version: body.version, cameAgain };
        if (status === 503) await sleep(100);
        else key = randomUUID();
      }
    };
    raced.push({ answers: await Promise.all(clients.map(write)) });
  }
  return raced;
}

/** How many answers were 503, on a machine that could not keep up. */
export const cameAgain = (rounds: readonly Round[]): number => rounds.flatMap(({ answers }) => answers.map((answer) => answer.cameAgain)).reduce((sum, each) => sum + each, 0);

/** Everything that is not as it must be: one winner a round, the others told, each accepted change there, versions without a gap. */
export async function faultsOf(rounds: readonly Round[], { itemId, reader, database }: { readonly itemId: string; readonly reader: Client; readonly database: Pick<TestDatabase, 'query'> }): Promise<readonly string[]> {
  const faults: string[] = [];
  rounds.forEach(({ answers }, round) => {
    const won = answers.filter(({ status }) => status === 200).length;
    const told = answers.filter(({ status }) => status === 412).length;
    if (won !== 1 || told !== answers.length - 1) faults.push(`round ${round}: ${won} won, ${told} were told, ${answers.length - won - told} heard something else`);
  });
  const accepted = rounds.flatMap(({ answers }) => answers.filter(({ status }) => status === 200));
  const recorded = await database.query<{ to: string }>(
    `SELECT change->>'to' AS "to" FROM event e, jsonb_array_elements(e.changes) change WHERE e.subject_id = $1 AND e.type = 'item.corrected' AND change->>'field' = 'description' ORDER BY e.sequence`,
    [itemId],
  );
  const lost = accepted.filter(({ text }) => !recorded.some(({ to }) => to === text));
  if (lost.length > 0) faults.push(`${lost.length} accepted changes are not recorded`);
  if (recorded.length !== accepted.length) faults.push(`${recorded.length} changes are recorded and ${accepted.length} were accepted`);
  const versions = accepted.map(({ version }) => version ?? 0).sort((a, b) => a - b);
  if (versions.some((version, index) => index > 0 && version !== (versions[index - 1] ?? 0) + 1)) faults.push(`the versions have a gap: ${versions.join(', ')}`);
  const now = await done(reader.get<{ description: string }>(`/items/${itemId}`));
  if (now.description !== recorded.at(-1)?.to) faults.push('the item does not show the change that was accepted last');
  return faults;
}
