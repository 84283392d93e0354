import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { LogReader, exportLog, sealKeyOf, publicKeyOf, writtenLines, type Asks } from '#audit/pure';
import { Anchors } from '../../../apps/sealer/src/anchors.js';
import { SealedLog } from '../../../apps/sealer/src/sealed-log.js';
import { Sealer } from '../../../apps/sealer/src/sealer.js';
import { done } from '../../e2e/support/client.js';
import { hoursAgo } from '../../e2e/support/dates.js';
import { startRunningOffice } from '../../e2e/support/running-office.js';
import { aCar, addDocument, openCase, seize, showCase } from '../../e2e/support/story.js';
import type { TestDatabase } from '../../support/test-database.js';

export const KEY = sealKeyOf('zegel.test/log', Buffer.alloc(32, 9));
export const PUBLIC_KEY = publicKeyOf(KEY);

/** An office in which things were seized, moved and documented, with all of it sealed; the services have ended. */
export interface EvidenceOffice {
  readonly database: TestDatabase;
  /** As the owner of the database, who may do everything there. */
  readonly owner: pg.Client;
  readonly files: string;
  readonly checkpoints: string;
  readonly caseId: string;
  readonly itemIds: readonly string[];
  /** A sealer as after a start. */
  sealer(batch?: number): Promise<Sealer>;
  stop(): Promise<void>;
}

/** Seals until nothing waits. */
export async function sealAll(office: Pick<EvidenceOffice, 'database' | 'sealer'>, batch?: number): Promise<void> {
  const sealer = await office.sealer(batch);
  for (let patience = 3_000; patience > 0; patience -= 1) {
    await sealer.sealOnce();
    const [left] = await office.database.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_event a WHERE NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.sequence = a.sequence)');
    if (left?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the log was not sealed');
}

/** `things` are seized, documented and moved, one by one. */
export async function evidenceOffice(things: number): Promise<EvidenceOffice> {
  const office = await startRunningOffice();
  const { database } = office;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-evidence-'));
  const checkpoints = path.join(folder, 'checkpoints');
  const files = path.join(folder, 'files');
  const client = new pg.Client({ connectionString: database.sealerUrl, options: '-c search_path=public -c timezone=UTC' });
  await client.connect();
  const sealer = (batch?: number): Promise<Sealer> => Sealer.open({ log: new SealedLog(client), anchors: new Anchors([checkpoints]), key: KEY, software: 'zegel test', ...(batch !== undefined && { batch }) });
  const lead = await office.enrol('prosecutor');
  const keeper = await office.enrol('custodian');
  const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  const itemIds = await seize(lead.client, caseId, Array.from({ length: things }, (_, index) => aCar({ description: `Auto ${index}` })));
  const { id: hall } = await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Beslaghuis' }));
  for (const itemId of itemIds) {
    await done(keeper.client.post('/moves', { toPlaceId: hall, movedAt: hoursAgo(0), items: [{ itemId, fromPlaceId: null }] }));
    await addDocument(lead.client, caseId);
    await showCase(lead.client, caseId);
  }
  cpSync(office.app.files, files, { recursive: true });
  await office.app.stop();
  await sealAll({ database, sealer }, 4);
  const owner = new pg.Client({ connectionString: database.ownerUrl, options: '-c search_path=public -c timezone=UTC' });
  await owner.connect();
  await owner.query(`SELECT set_config('zegel.reach', 'process', false)`);
  return {
    database,
    owner,
    files,
    checkpoints,
    caseId,
    itemIds,
    sealer,
    stop: async () => {
      await owner.end();
      await client.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A connection as the exporter asks it. */
export function asks(client: pg.Client): Asks {
  return { query: async <T>(sql: string, values: unknown[] = []): Promise<T> => (await client.query(sql, values)).rows as T };
}

/** The export of the log as it is for this connection now, line by line. */
export async function* linesOf(client: pg.Client): AsyncGenerator<string> {
  for await (const line of writtenLines(exportLog(new LogReader(asks(client)), 'zegel.test/log', new Date()))) yield line.trimEnd();
}
