import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { verifyExport } from '../../tools/audit-verify/audit-verify.mjs';
import type { DestructionLine, DestructionList, DueCase } from '../../libs/retention/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { eventually } from '../../libs/platform/test/support/eventually.js';
import { done } from '../e2e/support/client.js';
import { daysAgo, hoursAgo } from '../e2e/support/dates.js';
import { givenUnit, type Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { aCar, addDocument, openCase, seizeOne } from '../e2e/support/story.js';
import { givenRecords } from '../rights/support/cases-of-each-kind.js';
import { PUBLIC_KEY, linesOf } from './support/evidence-office.js';
import { handSealer, type HandSealer } from './support/hand-sealer.js';
import { anchorsOf, type Report } from './support/run-tampering.js';
import { closedLongAgo, placesOf } from './support/closed-long-ago.js';

/** T32: what was signed is erased from every table, file and index; what is held is not; and the log still verifies. */

const CANARY = 'Kanariegeel Zebravink';
const OTHER = 'Koolmees Levend';

let office: RunningOffice;
let sealer: HandSealer;
let owner: pg.Client;
let lead: Person;
let administrator: Person;
let head: Person;
let caseId: string;
let holdId: string;
let otherId: string;

const lists = async (): Promise<readonly DestructionList[]> => (await done(head.client.get<Page<DestructionList>>('/destruction-lists'))).rows;
const listOf = (id: string): Promise<DestructionList> => done(head.client.get<DestructionList>(`/destruction-lists/${id}`));
const linesOfList = async (id: string): Promise<readonly DestructionLine[]> => (await done(head.client.get<Page<DestructionLine>>(`/destruction-lists/${id}/lines`))).rows;
const draw = () => administrator.client.post<{ id: string } & Problem>('/destruction-lists');
const due = async (): Promise<readonly DueCase[]> => (await done(administrator.client.get<Page<DueCase>>('/retention/clocks'))).rows;
const sign = async (by: Person, id: string) => {
  const { version, contentHash } = await listOf(id);
  return by.client.post<Problem>(`/destruction-lists/${id}/signature`, { contentHash }, { version });
};
const verify = (): Promise<Report> => verifyExport(linesOf(owner), PUBLIC_KEY, { anchors: anchorsOf(sealer), files: office.app.files });

beforeAll(async () => {
  office = await startRunningOffice();
  sealer = await handSealer(office.database);
  owner = new pg.Client({ connectionString: office.database.ownerUrl, options: '-c search_path=public -c timezone=UTC' });
  await owner.connect();
  await owner.query(`SELECT set_config('zegel.reach', 'process', false)`);
  lead = await office.enrol('prosecutor');
  [administrator, head] = [await office.enrol('legal-administrator'), await office.enrol('team-lead')];
  const partner = await office.enrol('partner');
  const keeper = await office.enrol('custodian');
  const records = await givenRecords(lead, partner, office.unitId, CANARY);
  [caseId, holdId] = [records.cases, records.holds];
  await addDocument(lead.client, caseId, 'other', CANARY);
  const thing = await seizeOne(lead.client, caseId, aCar({ description: CANARY }));
  const { id: hall } = await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Beslaghuis' }));
  await done(keeper.client.post('/moves', { toPlaceId: hall, movedAt: hoursAgo(0), giver: CANARY, items: [{ itemId: thing, fromPlaceId: null }] }));
  // Why it was looked at, and why in an emergency, which the log repeats of lists without a case.
  await done(lead.client.send(`/cases/${caseId}`, { method: 'GET', headers: { 'x-purpose': CANARY } }));
  const stranger = await office.enrol('asset-officer', { unitId: await givenUnit(office.database, 'Parket Elders') });
  const { reference } = await done(lead.client.get<{ reference: string }>(`/cases/${caseId}`));
  await done(stranger.client.post('/emergency-accesses', { reference, reason: CANARY, hours: 2 }));
  await done(stranger.client.post('/items/search', { text: 'x' }));
  await sealer.seal();
  await done(lead.client.post('/evidence-packages', { caseId }));
  otherId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, title: OTHER })).id;
  await addDocument(lead.client, otherId, 'other', OTHER);
  await closedLongAgo(owner, caseId);
}, 120_000);

afterAll(async () => {
  await owner.end();
  await sealer.stop();
  await office.stop();
});

it('a case without a term of the law falls due only when the office has set one, marked as its own', async () => {
  expect(await due()).toEqual([]);
  expect((await administrator.client.post<Problem>('/retention/terms', { regime: 'wpg-8', months: 12, validFrom: daysAgo(0), reason: 'x' })).body.errors).toMatchObject([{ code: 'retention.term-of-law' }]);

  await done(administrator.client.post('/retention/terms', { regime: 'wjsg', months: 12, validFrom: daysAgo(0), reason: 'Besluit van het bureau.' }));

  expect(await due()).toMatchObject([{ caseId, regime: 'wjsg', outcome: 'destroy', months: 12, mark: 'office', law: null, heldUntil: daysAgo(-60), visible: false }]);
});

it('a hold keeps a case off every list, and the database refuses a list on which it stands all the same', async () => {
  expect((await draw()).body.code).toBe('destruction.nothing-due');

  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('zegel.user_id', $1, true)`, [administrator.id]);
  await owner.query(`INSERT INTO destruction_list (id, drawn_by) VALUES ('11111111-1111-4111-8111-111111111111', $1)`, [administrator.id]);
  await expect(
    owner.query(
      `INSERT INTO destruction_line (list_id, case_id, reference, regime, started_on, due_on, months, mark, items, documents, last_event)
       SELECT '11111111-1111-4111-8111-111111111111', k.case_id, k.reference, k.regime, k.started_on, k.due_on, k.months, k.mark, 0, 0, 0 FROM retention_clocks($1) k`,
      [caseId],
    ),
  ).rejects.toMatchObject({ code: 'ZG003' });
  await owner.query('ROLLBACK');
});

it('a hold that is placed after the signatures is not ignored: the case stays, and its line says why', async () => {
  await done(lead.client.post(`/holds/${holdId}/end`, { reason: 'Afgedaan.' }, { version: 1 }));
  const { id } = await done(draw());
  expect(await linesOfList(id)).toMatchObject([{ caseId, state: 'listed', mark: 'office' }]);
  expect((await administrator.client.post<Problem>(`/destruction-lists/${id}/signature`, { contentHash: '0'.repeat(64) }, { version: 1 })).body.code).toBe('destruction.other-content');
  await done(sign(administrator, id));
  expect((await sign(administrator, id)).body.code).toBe('destruction.signed-already');
  await done(lead.client.post<{ id: string }>(`/cases/${caseId}/holds`, { orderedBy: 'Hof', until: daysAgo(-30), reason: 'Nieuw klaagschrift.' }));

  await done(sign(head, id));

  await eventually(async () => (await listOf(id)).state === 'executed', 'the list is carried out');
  expect(await linesOfList(id)).toMatchObject([{ state: 'held', rowsErased: 0 }]);
  const [hold] = await office.database.query<{ id: string; version: number }>(`SELECT id, version FROM legal_hold WHERE case_id = $1 AND ended_at IS NULL`, [caseId]);
  await done(lead.client.post(`/holds/${hold?.id}/end`, { reason: 'Afgedaan.' }, { version: hold?.version ?? 0 }));
});

it('what two people signed is gone from every table, file and index, and the log still verifies', async () => {
  expect((await placesOf(owner, CANARY)).length).toBeGreaterThan(10);
  expect((await owner.query(`SELECT 1 FROM audit_event WHERE case_id IS NULL AND strpos(purpose, $1) > 0`, [CANARY])).rowCount).toBeGreaterThan(0);
  const { id } = await done(draw());
  await done(sign(administrator, id));
  await sealer.seal();
  await done(sign(head, id));
  // The log of the case is erased when it is sealed.
  await eventually(async () => {
    await sealer.seal();
    return (await listOf(id)).state === 'executed';
  }, 'the list is carried out');
  await sealer.seal();

  const [line] = await linesOfList(id);
  expect(line).toMatchObject({ caseId, state: 'erased' });
  expect(line?.rowsErased).toBeGreaterThan(20);
  expect(line?.logRowsErased).toBeGreaterThan(20);
  expect(await placesOf(owner, CANARY)).toEqual([]);
  expect(filesWith(office.app.files, CANARY)).toEqual([]);
  expect(line?.filesErased).toBeGreaterThan(1);
  expect((await lead.client.get<Problem>(`/cases/${caseId}`)).status).toBe(404);
  expect((await done(lead.client.post<Page<{ id: string }>>('/cases/search', { text: CANARY }))).rows).toEqual([]);
  expect(await verify()).toMatchObject({ ok: true, findings: [] });
  expect((await verify()).erased).toBeGreaterThan(20);
  // Of the other case nothing is gone.
  expect((await done(lead.client.get<{ title: string }>(`/cases/${otherId}`))).title).toBe(OTHER);
  expect(filesWith(office.app.files, OTHER).length).toBe(1);
  expect(await lists()).toMatchObject([{ id, erased: 1, refused: 0, signatures: [{ by: { id: administrator.id } }, { by: { id: head.id } }] }, { erased: 0, refused: 1 }]);
  expect((await draw()).body.code).toBe('destruction.nothing-due');
});

it('content that goes without an erasure on record is found, and is refused by the database before that', async () => {
  const NO_CONTENT = `UPDATE audit_content SET salt = NULL, content = NULL WHERE leaf_index = (SELECT min(leaf_index) FROM audit_content WHERE content IS NOT NULL)`;
  await expect(owner.query(NO_CONTENT)).rejects.toMatchObject({ code: 'ZG001' });
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('zegel.erasing', 'on', true)`);
  await owner.query(NO_CONTENT);
  await expect(owner.query('COMMIT')).rejects.toMatchObject({ code: 'ZG003' });

  await owner.query('BEGIN');
  await owner.query('SET LOCAL session_replication_role = replica');
  await owner.query(NO_CONTENT);
  const report = await verify();
  await owner.query('ROLLBACK');

  expect(report.findings).toMatchObject([{ kind: 'erased' }]);
});

/** Files below a folder that hold a text. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(folder, file)).isFile() && readFileSync(path.join(folder, file)).includes(text));
}
