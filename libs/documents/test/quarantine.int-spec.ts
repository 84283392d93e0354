import { randomUUID } from 'node:crypto';
import { UnitOfWork, processContext } from '#platform';
import { givenAPerson } from '../../platform/test/support/givens.js';
import type { CaseDocument } from '../src/index.js';
import { ScanRepository } from '../src/persistence/scan.repository.js';
import { CLAMD_VERSION, ClamdSubset, EICAR } from '../testing/clamd-subset.js';
import { aPdf } from '../testing/made-files.js';
import { refusalOf, startDocuments, type DocumentsUnderTest, type Sent } from './support/documents-under-test.js';

const INFECTED: Sent = { file: EICAR, name: 'bijlage.txt', kind: 'other', title: 'Bijlage' };

let clamd: ClamdSubset;
let port: number;
let documents: DocumentsUnderTest;
let caseId: string;

beforeAll(async () => {
  clamd = new ClamdSubset();
  const address = await clamd.start();
  port = Number(new URL(address).port);
  documents = await startDocuments({ ZEGEL_SCANNER_URL: address });
});

beforeEach(async () => {
  caseId = await documents.givenOwnCase();
});

afterAll(async () => {
  await documents.stop();
  await clamd.stop();
});

async function added(sent: Sent = {}): Promise<CaseDocument> {
  const response = await documents.add(caseId, sent);
  expect(response.status).toBe(201);
  return (await response.json()) as CaseDocument;
}

async function shown(id: string): Promise<CaseDocument> {
  const all = (await (await documents.api.call(documents.token, 'GET', `/cases/${caseId}/documents`)).json()) as CaseDocument[];
  const found = all.find((document) => document.id === id);
  if (!found) throw new Error('The document is not in its case.');
  return found;
}

const open = (id: string, as = documents.token): Promise<Response> => documents.api.call(as, 'GET', `/documents/${id}/content`);
const dueNow = (): Promise<unknown> => documents.api.database.query(`ALTER TABLE document_scan DISABLE TRIGGER document_scan_kept; UPDATE document_scan SET next_attempt_at = clock_timestamp(); ALTER TABLE document_scan ENABLE TRIGGER document_scan_kept`);

describe('a document in quarantine', () => {
  it('is opened by nobody, not even by who sent it, until the scanner passed it', async () => {
    const { id } = await added();

    expect(await refusalOf(await open(id))).toMatchObject({ status: 409, code: 'document.in-quarantine' });
    await documents.scan();

    expect((await open(id)).status).toBe(200);
    expect((await shown(id)).scan).toEqual({ state: 'clean', fault: null, nextAttemptAt: null, scanner: CLAMD_VERSION, found: null, scannedAt: expect.stringMatching(/Z$/) });
  });

  it('is no more there for a stranger than any other', async () => {
    const { id } = await added();
    const stranger = await documents.api.signIn(await givenAPerson(documents.api.database, { roles: ['prosecutor'] }));

    expect(await refusalOf(await open(id, stranger))).toMatchObject({ status: 404, code: 'record.not-found' });
  });

  it('is scanned whole, and once by all workers together', async () => {
    const { sha256 } = await added({ file: aPdf(`once ${randomUUID()}`) });

    await Promise.all([documents.scan(), documents.scan(), documents.scan()]);

    expect(clamd.seen.filter((seen) => seen === sha256)).toEqual([sha256]);
  });

  it.each([
    ['INSTREAM size limit exceeded. ERROR', 'too-large'],
    ['stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND', 'too-large'],
    ["stream: Can't open file ERROR", 'failed'],
  ])('stays there while the scanner says %j, is shown so, and is scanned again later', async (answer, fault) => {
    const { id } = await added();
    clamd.answer = answer;

    await documents.scan();

    clamd.answer = null;
    expect((await shown(id)).scan).toMatchObject({ state: 'waiting', fault, nextAttemptAt: expect.stringMatching(/Z$/) });
    expect((await open(id)).status).toBe(409);
    await dueNow();
    await documents.scan();
    expect((await shown(id)).scan).toMatchObject({ state: 'clean', fault: null, nextAttemptAt: null });
  });

  it('stays there while the scanner is away, which is asked with one file at a time, and is let out when it is back', async () => {
    const [first, second] = [await added({ title: 'first' }), await added({ title: 'second' })];
    await clamd.stop();

    expect(await documents.scan()).toBe(0);
    await dueNow();
    expect(await documents.scan()).toBe(0);

    const [tried] = await documents.api.database.query<{ attempts: number }>('SELECT sum(attempts)::integer AS attempts FROM document_scan WHERE document_id IN ($1, $2)', [first.id, second.id]);
    expect(tried).toEqual({ attempts: 2 });
    expect((await open(first.id)).status).toBe(409);
    await clamd.start(port);
    await dueNow();
    await documents.scan();
    expect([(await shown(first.id)).scan.state, (await shown(second.id)).scan.state]).toEqual(['clean', 'clean']);
  });

  it('whose worker died is taken over, and not before its attempt can have ended', async () => {
    const { id } = await added();
    await documents.api.app.get(UnitOfWork, { strict: false }).run(processContext('document-scan', 'process', 'died'), () => documents.api.app.get(ScanRepository, { strict: false }).takeDue());

    await documents.scan();
    expect((await shown(id)).scan.state).toBe('waiting');
    await dueNow();
    await documents.scan();

    expect((await shown(id)).scan.state).toBe('clean');
  });
});

describe('a document in which something is found', () => {
  it('stays in quarantine with its hash, for good, and the log says so once', async () => {
    const { id, sha256 } = await added(INFECTED);

    await documents.scan();
    await dueNow();
    await documents.scan();

    expect((await shown(id)).scan).toMatchObject({ state: 'infected', found: 'Eicar-Test-Signature', scanner: CLAMD_VERSION });
    expect(await refusalOf(await open(id))).toMatchObject({ status: 409, code: 'document.infected' });
    expect(documents.files().filter((file) => file.endsWith(id))).toHaveLength(1);
    expect(await documents.api.database.query(`SELECT data->>'sha256' AS sha256, data->>'found' AS found, case_id FROM event WHERE type = 'document.infected' AND subject_id = $1`, [id])).toEqual([
      { sha256, found: 'Eicar-Test-Signature', case_id: caseId },
    ]);
    expect(await documents.api.database.query(`SELECT actor_name FROM audit_event WHERE subject_id = $1 AND data->>'type' = 'document.infected'`, [id])).toEqual([{ actor_name: 'document-scan' }]);
  });

  it('holds up no other', async () => {
    const [bad, good] = [await added(INFECTED), await added()];

    await documents.scan();

    expect([(await shown(bad.id)).scan.state, (await shown(good.id)).scan.state]).toEqual(['infected', 'clean']);
  });
});

describe('the wall around the quarantine', () => {
  const asProcess = (sql: string, id: string): Promise<unknown> =>
    documents.api.app.get(UnitOfWork, { strict: false }).run(processContext('document-scan', 'process', 'wall'), () => documents.api.app.get(UnitOfWork, { strict: false }).manager.query(sql, [id]));

  it('lets nobody but the process that scans change what a scanner said', async () => {
    const { id } = await added();
    const uow = documents.api.app.get(UnitOfWork, { strict: false });
    const context = { actor: documents.person, act: 'document.add', purpose: 'test', requestId: 'wall' };

    await expect(uow.run(context, () => uow.manager.query(`UPDATE document_scan SET state = 'not-scanned', scanned_at = clock_timestamp() WHERE document_id = $1`, [id]))).rejects.toThrow(/leaves quarantine/);
  });

  it('lets nothing out in which something was found', async () => {
    const { id } = await added(INFECTED);
    await documents.scan();

    await expect(asProcess(`UPDATE document_scan SET state = 'clean', found = NULL WHERE document_id = $1`, id)).rejects.toThrow(/leaves quarantine once/);
  });
});

describe('without a scanner, by choice', () => {
  it('a document is let out and says that nothing looked at it', async () => {
    const plain = await startDocuments();
    try {
      const own = await plain.givenOwnCase();
      const { id } = (await (await plain.add(own, INFECTED)).json()) as CaseDocument;
      await plain.scan();
      const [document] = (await (await plain.api.call(plain.token, 'GET', `/cases/${own}/documents`)).json()) as CaseDocument[];

      expect(document).toMatchObject({ id, scan: { state: 'not-scanned', scanner: null } });
      expect((await plain.api.call(plain.token, 'GET', `/documents/${id}/content`)).status).toBe(200);
    } finally {
      await plain.stop();
    }
  });
});
