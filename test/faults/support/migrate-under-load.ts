import pg from 'pg';
import type { Migrator } from './migrator.js';

/** T28: migrations are run one by one while people read and write; nobody waits long for any of them. */

export interface Migrated {
  readonly name: string;
  readonly seconds: number;
  /** The longest that anybody who reads or writes waited while it ran. */
  readonly longestWaitSeconds: number;
}

interface Load {
  /** @returns the longest wait since this was asked last */
  longest(): number;
  stop(): Promise<readonly string[]>;
}

/** Takes the lock of one that reads and the lock of one that writes, of one table after another, without changing anything. */
async function startLoad(ownerUrl: string, tables: readonly string[], people: number): Promise<Load> {
  const failed: string[] = [];
  let [on, longest] = [true, 0];
  const waits = new Map<number, number>();
  const work = async (number: number): Promise<void> => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    for (let at = number; on; at += 1) {
      const table = tables[at % tables.length];
      waits.set(number, performance.now());
      await client
        .query(`BEGIN; LOCK TABLE "${table}" IN ${at % 2 === 0 ? 'ACCESS SHARE' : 'ROW EXCLUSIVE'} MODE; SELECT 1 FROM "${table}" LIMIT 1; COMMIT`)
        .catch((error: unknown) => failed.push(`${table}: ${String(error)}`));
      longest = Math.max(longest, performance.now() - (waits.get(number) ?? 0));
      waits.delete(number);
    }
    await client.end();
  };
  const workers = Array.from({ length: people }, (_, number) => work(number * 7));
  return {
    longest: () => {
      const waiting = [...waits.values()].map((since) => performance.now() - since);
      const seconds = Math.max(longest, ...waiting) / 1000;
      longest = 0;
      return seconds;
    },
    stop: async () => {
      on = false;
      await Promise.all(workers);
      return failed;
    },
  };
}

const round = (seconds: number): number => Number(seconds.toFixed(2));

export interface Upgrade {
  readonly url: string;
  readonly had: readonly string[];
  readonly all: readonly string[];
  /** Which people read and write meanwhile. */
  readonly tables: readonly string[];
  /** Of the migrations, when they are others than those of this version. */
  readonly folder?: string;
}

export async function migrateUnderLoad(migrator: Migrator, { url, had, all, tables, folder }: Upgrade): Promise<{ readonly migrated: readonly Migrated[]; readonly failed: readonly string[] }> {
  const load = await startLoad(url, tables, 4);
  const migrated: Migrated[] = [];
  const only = [...had];
  try {
    for (const name of all.filter((each) => !had.includes(each))) {
      only.push(name);
      load.longest();
      const since = performance.now();
      await migrator.migrate({ url, only, ...(folder !== undefined && { folder }) });
      migrated.push({ name, seconds: round((performance.now() - since) / 1000), longestWaitSeconds: round(load.longest()) });
    }
  } catch (error) {
    await load.stop();
    throw error;
  }
  return { migrated, failed: await load.stop() };
}
