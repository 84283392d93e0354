import { execFile } from 'node:child_process';
import { createReadStream, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { promisify } from 'node:util';
import { verifyExport } from '../../tools/audit-verify/audit-verify.mjs';
import { notesOf } from '#audit/pure';
import type { EvidencePackage } from '../../libs/evidence/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from '../e2e/support/client.js';
import { hoursAgo } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { aCar, addDocument, openCase, seize, showCase } from '../e2e/support/story.js';
import { PUBLIC_KEY } from './support/evidence-office.js';
import { handSealer, type HandSealer } from './support/hand-sealer.js';
import { unpack } from './support/unpack.js';

/** T16: a package is checked with Node and what is in it, and any byte of it that is changed is found. */

const FLIPS = 1_000;

let office: RunningOffice;
let lead: Person;
let outsider: Person;
let sealer: HandSealer;
let caseId: string;
let itemId: string;
let otherId: string;

const seal = (): Promise<void> => sealer.seal();

beforeAll(async () => {
  office = await startRunningOffice();
  sealer = await handSealer(office.database);
  const keeper = await office.enrol('custodian');
  [lead, outsider] = [await office.enrol('prosecutor'), await office.enrol('prosecutor')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'confidential' })).id;
  [itemId = '', otherId = ''] = await seize(lead.client, caseId, [aCar({ description: 'Blauwe Golf' }), aCar({ description: 'Rode Polo' })]);
  const { id: hall } = await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Beslaghuis' }));
  await letIn(keeper);
  for (const id of [itemId, otherId]) await done(keeper.client.post('/moves', { toPlaceId: hall, movedAt: hoursAgo(0), items: [{ itemId: id, fromPlaceId: null }] }));
  await addDocument(lead.client, caseId);
  await showCase(lead.client, caseId);
});

afterAll(async () => {
  await sealer.stop();
  await office.stop();
});

/** Whoever works with the things of this case may see it. */
const letIn = ({ id }: Person): Promise<unknown> => office.database.query(`UPDATE case_file SET member_ids = member_ids || $2::uuid WHERE id = $1`, [caseId, id]);

const make = (by: Person, body: object) => by.client.post<{ readonly id: string } & Problem>('/evidence-packages', body);

/** The bytes of a package as they come. */
async function fetched(by: Person, id: string): Promise<Buffer> {
  const response = await fetch(`${office.url}/api/v1/evidence-packages/${id}/content`, { headers: by.client.headers });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return Buffer.from(await response.arrayBuffer());
}

interface Verdict {
  readonly ok: boolean;
  readonly leaves: number;
  readonly files: number;
  readonly moves: number;
  readonly anchors: number;
  readonly findings: readonly { readonly kind: string; readonly text: string }[];
}

/** What the verifier of this source says of an unpacked package; the one in it may be what was changed. */
const verdictOn = (unpacked: string, anchors: readonly string[] = []): Promise<Verdict> =>
  verifyExport(readline.createInterface({ input: createReadStream(path.join(unpacked, 'log.jsonl')), crlfDelay: Infinity }), PUBLIC_KEY, { files: unpacked, anchors });

async function packaged(about: object): Promise<{ readonly id: string; readonly paths: readonly string[]; readonly unpacked: string }> {
  const { id } = await done(make(lead, about));
  await seal();
  const unpacked = path.join(sealer.folder, id);
  return { id, unpacked, paths: await unpack(await fetched(lead, id), unpacked) };
}

it('refuses a package as long as nothing seals the log', async () => {
  const { status, body } = await make(lead, { caseId });

  expect([status, body.code]).toEqual([409, 'evidence.no-sealed-log']);
  await seal();
});

it('gives a package only when the log is sealed over it, and says so until then', async () => {
  const { id } = await done(make(lead, { caseId, itemId }));

  const waiting = await lead.client.get<Problem>(`/evidence-packages/${id}/content`);
  expect([waiting.status, waiting.body.code]).toEqual([503, 'log.not-sealed']);
  expect((await done(lead.client.get<EvidencePackage>(`/evidence-packages/${id}`))).sealed).toBe(false);

  await seal();
  expect((await done(lead.client.get<EvidencePackage>(`/evidence-packages/${id}`))).sealed).toBe(true);
  expect((await done(lead.client.get<EvidencePackage[]>(`/evidence-packages?caseId=${caseId}&itemId=${itemId}`))).map((each) => each.id)).toEqual([id]);
  expect(await done(lead.client.get<EvidencePackage[]>(`/evidence-packages?caseId=${caseId}`))).toEqual([]);
});

it('of an item verifies with the program, the key and nothing else that came with it', async () => {
  const { unpacked, paths } = await packaged({ caseId, itemId });

  const { stdout } = await promisify(execFile)(process.execPath, ['audit-verify.mjs', 'log.jsonl', '--key', 'public-key.txt', '--files', '.', '--json'], { cwd: unpacked, env: {} });
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, findings: [], moves: 1 });
  expect(paths).toEqual(expect.arrayContaining(['log.jsonl', 'README.txt', 'VERIFY.md', 'audit-verify.mjs', 'facts.json', 'overview.pdf', 'public-key.txt']));
  expect(readFileSync(path.join(unpacked, 'public-key.txt'), 'utf8').trim()).toBe(PUBLIC_KEY);
  expect(readFileSync(path.join(unpacked, 'overview.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  const log = readFileSync(path.join(unpacked, 'log.jsonl'), 'utf8');
  expect(log).not.toContain(otherId);
  expect((JSON.parse(readFileSync(path.join(unpacked, 'facts.json'), 'utf8')) as { items: { description: string }[] }).items.map(({ description }) => description)).toEqual(['Blauwe Golf']);
});

it('of a case holds every row of its log, every chain and every document, and continues an older checkpoint', async () => {
  const [{ rows } = { rows: 0 }] = await office.database.query<{ rows: number }>('SELECT count(*)::int AS rows FROM audit_event WHERE case_id = $1', [caseId]);
  const { unpacked, paths } = await packaged({ caseId });

  const verdict = await verdictOn(unpacked, readdirSync(sealer.checkpoints).flatMap((name) => notesOf(readFileSync(path.join(sealer.checkpoints, name), 'utf8'))));
  expect(verdict).toMatchObject({ ok: true, findings: [], moves: 2, leaves: rows + 1 });
  expect(verdict.anchors).toBeGreaterThan(1);
  expect(paths.filter((name) => name.startsWith('documents/'))).toHaveLength(1);
  expect(verdict.files).toBe(1 + 6);
});

it('is the same again when it is fetched again, whatever happened meanwhile', async () => {
  const { id, unpacked } = await packaged({ caseId, itemId });
  const keeper = await office.enrol('team-lead');
  await letIn(keeper);
  const { id: yard } = await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Tweede beslaghuis' }));
  const [{ place_id: from } = { place_id: null }] = await office.database.query<{ place_id: string | null }>('SELECT place_id FROM item_custody WHERE item_id = $1', [itemId]);
  await done(keeper.client.post('/moves', { toPlaceId: yard, movedAt: hoursAgo(0), items: [{ itemId, fromPlaceId: from }] }));
  await seal();

  const again = path.join(sealer.folder, `${id}-again`);
  await unpack(await fetched(lead, id), again);

  expect(await verdictOn(again)).toMatchObject({ ok: true, findings: [], moves: 1 });
  for (const name of ['overview.pdf', 'facts.json']) expect(readFileSync(path.join(again, name)).equals(readFileSync(path.join(unpacked, name)))).toBe(true);
});

it('shows any byte of it that was changed: in the log, in the papers, in the documents', async () => {
  const { unpacked, paths } = await packaged({ caseId });
  let random = 7;
  const next = (below: number): number => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fffffff;
    return random % below;
  };
  const missed: string[] = [];
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const file = path.join(unpacked, paths[flip % paths.length] ?? '');
    const bytes = readFileSync(file);
    const at = next(bytes.length);
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << next(8));
    writeFileSync(file, changed);
    if ((await verdictOn(unpacked)).ok) missed.push(`${path.basename(file)} at ${at}`);
    writeFileSync(file, bytes);
  }

  expect(missed).toEqual([]);
});

it('is for nobody who may not see the case, and shows an item of another case to nobody', async () => {
  const other = (await openCase(outsider.client, { unitId: office.unitId, leadId: outsider.id })).id;
  const { id } = await done(make(lead, { caseId }));

  expect((await make(outsider, { caseId })).status).toBe(404);
  expect((await outsider.client.get(`/evidence-packages/${id}`)).status).toBe(404);
  expect((await outsider.client.get(`/evidence-packages/${id}/content`)).status).toBe(404);
  const mixed = await make(outsider, { caseId: other, itemId });
  expect([mixed.status, mixed.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/itemId']]);
});

it('tells the log who took it out', async () => {
  const { id } = await packaged({ caseId });

  const rows = await office.database.query<{ kind: string; act: string }>('SELECT kind, act FROM audit_event WHERE subject_id = $1 ORDER BY sequence', [id]);
  expect(rows).toEqual([{ kind: 'disclosure', act: 'evidence.view' }]);
});
