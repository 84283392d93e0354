import { execFileSync, spawnSync } from 'node:child_process';
import type { CaseDocument } from '../../libs/documents/src/contract.js';
import { S3Subset } from '../../libs/documents/testing/s3-subset.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done, type Answer } from '../e2e/support/client.js';
import { until } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { aCar, aSeizure, addDocument, openCase, seize, showCase } from '../e2e/support/story.js';
import { filesIn } from './support/state-of.js';

/** T29, the rows of the table that test/e2e/away and test/e2e/quarantine do not hold: object storage, and a disk that is full. */

const sent = (by: Person, caseId: string, bytes: number): Promise<Answer<CaseDocument & Problem>> => {
  const form = new FormData();
  for (const [name, value] of [['title', 'Proces-verbaal'], ['kind', 'other']] as const) form.set(name, value);
  form.set('file', new Blob(['x'.repeat(bytes)], { type: 'text/plain' }), 'pv.txt');
  return by.client.post(`/cases/${caseId}/documents`, form);
};

const documentsOf = async (office: RunningOffice): Promise<number> => Number((await office.database.query<{ count: string }>('SELECT count(*) FROM document'))[0]?.count);

describe('with object storage away', () => {
  const objects = new S3Subset();
  let office: RunningOffice;
  let lead: Person;
  let caseId: string;

  beforeAll(async () => {
    const endpoint = await objects.start();
    office = await startRunningOffice({ env: { ZEGEL_FILES_URL: `s3://zegel/files?endpoint=${endpoint}&region=garage&forcePathStyle=true`, ZEGEL_S3_ACCESS_KEY: 'key', ZEGEL_S3_SECRET_KEY: 'made-up' } });
    lead = await office.enrol('prosecutor');
    caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  });

  afterAll(async () => {
    await office.stop();
    await objects.stop();
  });

  it('documents are neither added nor opened and the answer says when to come again, everything else goes on; when it is back nothing is half there', async () => {
    const kept = await addDocument(lead.client, caseId);
    await until(async () => (await lead.client.get(`/documents/${kept}/content`)).status === 200);
    const before = await documentsOf(office);
    objects.down = true;

    const upload = await sent(lead, caseId, 100);
    const download = await lead.client.get<Problem>(`/documents/${kept}/content`);
    await seize(lead.client, caseId, [aCar()]);
    const list = await lead.client.get(`/cases/${caseId}/documents`);
    const ready = await fetch(`${office.url}/health/ready`);
    const rows = await documentsOf(office);
    objects.down = false;
    const again = await sent(lead, caseId, 100);

    expect([upload, download].map(({ status, headers, body }) => [status, headers.get('retry-after'), body.code])).toEqual([[503, '2', 'file-store.away'], [503, '2', 'file-store.away']]);
    expect([list.status, ready.status, rows, (await showCase(lead.client, caseId)).counts.items]).toEqual([200, 200, before, 1]);
    expect([again.status, await documentsOf(office), objects.openUploads]).toEqual([201, before + 1, 0]);
  });
});

/** util-linux; where it is not there this is counted as skipped. */
const describeWithLimits = spawnSync('prlimit', ['--version']).status === 0 ? describe : describe.skip;

describe('with a disk that is full', () => {
  let office: RunningOffice;
  let lead: Person;
  let caseId: string;

  beforeAll(async () => {
    office = await startRunningOffice();
    lead = await office.enrol('prosecutor');
    caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  });

  afterAll(() => office.stop());

  describeWithLimits('of the files', () => {
    /** No file of the API may be larger; writing on fails as it does on a full disk. */
    const limit = (bytes: string): void => void execFileSync('prlimit', ['--pid', `${office.app.api.pid}`, `--fsize=${bytes}:`]);

    it('an upload is refused clearly and nothing of it is left; when there is room again it goes', async () => {
      const before = [await documentsOf(office), Object.keys(filesIn(office.app.files)).length];
      limit('65536');
      const full = await sent(lead, caseId, 300_000);
      const after = [await documentsOf(office), Object.keys(filesIn(office.app.files)).length];
      limit('unlimited');

      expect([full.status, full.body.code, after]).toEqual([503, 'file-store.away', before]);
      expect((await sent(lead, caseId, 300_000)).status).toBe(201);
    });
  });

  it('of the database, a change is refused clearly and nothing of it is kept; when there is room again it goes', async () => {
    await office.database.query(
      `CREATE FUNCTION say_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
       CREATE TRIGGER full_disk BEFORE INSERT ON item_custody FOR EACH ROW EXECUTE FUNCTION say_full()`,
    );
    const full = await lead.client.post<Problem>(`/cases/${caseId}/seizures`, aSeizure([aCar()]));
    await office.database.query('DROP TRIGGER full_disk ON item_custody');
    const kept = (await showCase(lead.client, caseId)).counts.items;
    const again = await done(lead.client.post<{ items: readonly object[] }>(`/cases/${caseId}/seizures`, aSeizure([aCar()])));

    expect([full.status, full.headers.get('retry-after'), full.body.code, kept, again.items.length]).toEqual([503, '2', 'service.unavailable', 0, 1]);
    expect(office.app.api.isRunning).toBe(true);
  });
});
