import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { notesOf, openCheckpoint, publicKeyOf, sealKeyOf } from '#audit/pure';
import type { Problem } from '../../libs/platform/src/contract.js';
import { givenSealer, type SealerProcess } from '../support/sealer-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { today, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase, seizeOne, showCase, showItem } from './support/story.js';

/** The sealer as a process beside api and worker: what people do is sealed, and waits for nobody. */

const PUBLIC_KEY = publicKeyOf(sealKeyOf('zegel.test/log', Buffer.alloc(32, 5)));

let database: TestDatabase;
let sealer: SealerProcess;
let office: RunningOffice;
let lead: Person;
let caseId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  sealer = await givenSealer(database);
  office = await startRunningOffice({ database, env: { ZEGEL_SEALED_WITHIN: '1' } });
  await sealer.service.start();
  lead = await office.enrol('prosecutor');
  ({ id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id }));
});

afterAll(async () => {
  await sealer.stop();
  await office.stop();
});

const unsealed = async (): Promise<number> =>
  (await database.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_event a WHERE NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.sequence = a.sequence)'))[0]?.count ?? -1;
const allSealed = (): Promise<true> => until(async () => (await unsealed()) === 0);
const metric = async (name: string): Promise<number> => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await (await fetch(`${sealer.url}/metrics`)).text())?.[1]);
const lastAnchored = (): number => {
  const file = readdirSync(sealer.checkpoints).sort().at(-1) ?? '';
  return openCheckpoint(notesOf(readFileSync(path.join(sealer.checkpoints, file), 'utf8')).at(-1) ?? '', PUBLIC_KEY)?.size ?? -1;
};

describe('the sealer beside the services', () => {
  it('seals what people did and looked at, and appends the signed checkpoint outside the database', async () => {
    await showCase(lead.client, caseId);
    await allSealed();

    const [leaves] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_leaf');
    await until(() => lastAnchored() === leaves?.count);
    expect(leaves?.count).toBeGreaterThan(2);
    expect(await metric('zegel_sealer_leads')).toBe(1);
  });

  it('loses nothing when it is killed while people work, and leaves no gap', async () => {
    let working = true;
    const work = (async () => {
      while (working) await seizeOne(lead.client, caseId);
    })();
    for (let kill = 0; kill < 3; kill += 1) {
      const before = (await database.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_leaf'))[0]?.count ?? 0;
      await until(async () => ((await database.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_leaf'))[0]?.count ?? 0) > before);
      await sealer.service.kill9();
      await sealer.service.start();
    }
    working = false;
    await work;
    await allSealed();

    const [state] = await database.query<{ leaves: number; last: number }>('SELECT count(*)::int AS leaves, max(leaf_index)::int AS last FROM audit_leaf');
    expect(state?.last).toBe((state?.leaves ?? 0) - 1);
    expect(await metric('zegel_seal_broken')).toBe(0);
  });

  it('makes a log that one file alone can judge, and judges otherwise when a row was changed', async () => {
    await allSealed();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-judge-'));
    const file = path.join(folder, 'log.jsonl');
    cpSync('tools/audit-verify/audit-verify.mjs', path.join(folder, 'audit-verify.mjs'));
    const judge = (): { readonly ok: boolean; readonly leaves: number; readonly anchors: number; readonly findings: readonly object[] } => {
      const exported = spawnSync(process.execPath, [path.resolve('dist/services/cli.js'), 'audit', 'export', '--out', file], { env: office.app.env, encoding: 'utf8' });
      expect(exported).toMatchObject({ status: 0, stdout: '' });
      const anchors = readdirSync(sealer.checkpoints).flatMap((name) => ['--checkpoint', path.join(sealer.checkpoints, name)]);
      const judged = spawnSync(process.execPath, ['audit-verify.mjs', 'log.jsonl', '--key', PUBLIC_KEY, ...anchors, '--files', office.app.files, '--json'], { cwd: folder, env: {}, encoding: 'utf8' });
      return JSON.parse(judged.stdout) as ReturnType<typeof judge>;
    };

    const clean = judge();
    expect(clean).toMatchObject({ ok: true, findings: [] });
    expect(clean.leaves).toBeGreaterThan(10);
    expect(clean.anchors).toBeGreaterThan(3);

    const forge = (to: string): Promise<unknown> => database.query(`BEGIN; SET LOCAL session_replication_role = replica; UPDATE audit_event SET ${to} WHERE sequence = (SELECT sequence FROM audit_leaf WHERE leaf_index = 3); COMMIT`);
    await forge(`purpose = purpose || '.'`);
    expect(judge()).toMatchObject({ ok: false, findings: [{ kind: 'changed', leaf: 3, text: expect.stringContaining('purpose') }] });
    await forge(`purpose = left(purpose, -1)`);
    expect(judge()).toMatchObject({ ok: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one at a time: a second one is ready and waits, and goes on when the first is gone', async () => {
    const second = await sealer.second();
    await second.start();
    await sealer.service.kill9();
    await showCase(lead.client, caseId);
    await allSealed();

    expect(second.isRunning).toBe(true);
    await second.stop();
    await sealer.service.start();
  });

  it('when it is away, people go on working, and acts of weight wait until it is back', async () => {
    const itemId = await seizeOne(lead.client, caseId);
    await sealer.service.kill9();
    await showCase(lead.client, caseId);
    const act = (): ReturnType<typeof lead.client.post<Problem>> => lead.client.post<Problem>(`/items/${itemId}/transitions`, { occurredOn: today(), action: 'notice', ground: 'nl-sv-94-3' }, { version: 1 });
    const refused = await until(async () => {
      const answer = await act();
      return answer.status === 503 && answer;
    });

    expect(refused.body.code).toBe('log.not-sealed');
    expect(refused.body.detail).toContain('not being sealed');
    expect((await showItem(lead.client, itemId)).status).toBe('seized');
    await seizeOne(lead.client, caseId); // all other work goes on

    await sealer.service.start();
    await until(async () => (await act()).status !== 503); // 409: the notice still misses its document
    expect((await act()).body.code).toBe('item.transition-refused');
  });
});
