import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { backUp } from '../../tools/backup/back-up.mjs';
import { restore } from '../../tools/backup/restore.mjs';
import { Client, done } from '../e2e/support/client.js';
import { givenSession } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { aCar, aSeizure, addDocument, cash, openCase } from '../e2e/support/story.js';
import { startApp } from '../support/app-process.js';
import { makeEmptyPlace, type EmptyPlace } from './support/empty-place.js';
import { measured } from './support/measured.js';
import { differences, filesIn, stateOf } from './support/state-of.js';

/** T30: a backup made while people work comes back, on an empty installation, as exactly what was there at its point in time. */

const KEY = randomBytes(32);

let office: RunningOffice;
let folder: string;
/** The backup, made once under load. */
let backup: string;
let sealedBackup: string;
let officerId: string;
let recorded: Readonly<Record<string, string>>;
let namedThen: readonly string[];
let writes = 0;
let place: EmptyPlace;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-drill-'));
  [backup, sealedBackup] = [path.join(folder, 'plain'), path.join(folder, 'sealed')];
  office = await startRunningOffice();
  const [lead, officer] = [await office.enrol('prosecutor'), await office.enrol('asset-officer')];
  officerId = officer.id;
  const caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  let working = true;
  const work = async (): Promise<void> => {
    while (working) {
      await done(officer.client.post(`/cases/${caseId}/seizures`, aSeizure([aCar(), cash()]), { key: randomUUID() }));
      await addDocument(officer.client, caseId);
      writes += 2;
    }
  };
  const workers = [work(), work(), work()];
  try {
    while (writes < 12) await addDocument(officer.client, caseId);
    await backUpOfAPoint();
  } finally {
    working = false;
    await Promise.all(workers);
  }
});

afterAll(async () => {
  await office.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  place = await makeEmptyPlace();
});

afterEach(() => place.remove());

/** Holds a point in time still, notes what is there, and has both backups made of that very point while the work goes on. */
async function backUpOfAPoint(): Promise<void> {
  const point = new pg.Client({ connectionString: office.database.ownerUrl });
  await point.connect();
  try {
    await point.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const snapshot = (await point.query<{ id: string }>('SELECT pg_export_snapshot() AS id')).rows[0]?.id ?? '';
    recorded = await stateOf(point);
    namedThen = (await point.query<{ id: string }>('SELECT id FROM document')).rows.map(({ id }) => id);
    const source = { ownerUrl: office.database.ownerUrl, files: office.app.files, snapshot };
    const before = writes;
    await Promise.all([backUp({ ...source, folder: backup }), backUp({ ...source, folder: sealedBackup, key: KEY })]);
    while (writes === before) await new Promise((resolve) => setTimeout(resolve, 10)); // the work was not held up
  } finally {
    await point.end();
  }
}

async function stateIn({ ownerUrl }: Pick<EmptyPlace, 'ownerUrl'>): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await stateOf(client);
  } finally {
    await client.end();
  }
}

/** A copy of the backup, with a fault planted in it. */
function spoilt(plant: (backup: string) => void, of = backup): string {
  const copy = path.join(folder, randomUUID());
  cpSync(of, copy, { recursive: true });
  plant(copy);
  return copy;
}

const flip = (file: string): void => {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
};

/** Restores as the command does, in a process of its own. @returns what it says when it cannot; nothing when it could */
async function restoreAsCommand(from: string, key?: Buffer): Promise<string> {
  const program = `
    const { restore } = await import(${JSON.stringify(pathToFileURL(path.resolve('tools/backup/restore.mjs')).href)});
    const { migrate } = await import(${JSON.stringify(pathToFileURL(path.resolve('tools/database/migrate.mjs')).href)});
    const [ownerUrl, files, folder, key] = process.argv.slice(1);
    await restore({ ownerUrl, files, folder, ...(key && { key: Buffer.from(key, 'hex') }) })
      .then(() => migrate(ownerUrl), (error) => process.stdout.write(error.message));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, place.ownerUrl, place.files, from, key?.toString('hex') ?? ''], { stdio: ['ignore', 'pipe', 'inherit'] });
  return text(child.stdout);
}

/** What is said of a backup at which a look is enough to refuse it. */
const saidOf = (from: string, key?: Buffer): Promise<string> =>
  restore({ ownerUrl: place.ownerUrl, files: place.files, folder: from, ...(key && { key }) }).then(() => '', (error: unknown) => (error as Error).message);

const aFileOf = (from: string): string => Object.keys(filesIn(from)).find((name) => name.startsWith('files/documents/'))?.slice('files/'.length) ?? '';

describe('a backup made while people work', () => {
  it('comes back with every table and every file as at its point in time, and people go on from there', async () => {
    const since = performance.now();
    expect(await restoreAsCommand(sealedBackup, KEY)).toBe('');
    const seconds = (performance.now() - since) / 1000;

    const [restored, files, source] = [await stateIn(place), filesIn(place.files), filesIn(office.app.files)];
    expect(differences(recorded, restored)).toEqual([]);
    expect(recorded['document']).toMatch(new RegExp(`^${namedThen.length} `));
    expect(Object.keys(files).filter((key) => files[key] !== source[key] || !key.includes(String(files[key])))).toEqual([]);
    expect(Object.keys(files).filter((key) => key.startsWith('documents/')).map((key) => key.slice(-36)).sort()).toEqual([...namedThen].sort());
    measured('T30', { tables: Object.keys(recorded).length, files: Object.keys(files).length, differences: 0, restoreSeconds: Number(seconds.toFixed(1)) });

    const database = { ...place, drop: () => Promise.resolve() };
    const again = await startApp({ database, env: { ZEGEL_FILES_URL: pathToFileURL(place.files).href } });
    try {
      const officer = new Client(again.url, await givenSession(place, officerId));
      const [row] = await place.query<{ id: string; case_id: string }>(`SELECT id, case_id FROM document ORDER BY uploaded_at LIMIT 1`);
      await done(officer.post(`/cases/${row?.case_id}/seizures`, aSeizure([aCar()])));
      await addDocument(officer, row?.case_id ?? '');
    } finally {
      await again.stop();
    }
  });

  it('is found to differ when a single row of what came back does', async () => {
    expect(await restoreAsCommand(backup)).toBe('');
    await place.query(`SET session_replication_role = replica; UPDATE item SET description = description || '.' WHERE id = (SELECT min(id::text)::uuid FROM item)`);

    expect(differences(recorded, await stateIn(place))).toEqual(['item']);
  });

  it('shows nothing of what it holds to who has no key', () => {
    const texts = (from: string): string => Object.keys(filesIn(from)).map((name) => readFileSync(path.join(from, name), 'latin1')).join('');

    expect([texts(backup).includes('Verzonnen.'), texts(sealedBackup).includes('Verzonnen.'), texts(sealedBackup).includes('audit_event'), texts(sealedBackup).includes('row_count')]).toEqual([true, false, false, false]);
  });
});

describe('a backup that is not whole', () => {
  it.each([
    ['a table dropped from it', (from: string) => rmSync(path.join(from, 'tables/public.event')), () => 'the table public.event is missing'],
    ['a table in which one byte differs', (from: string) => flip(path.join(from, 'tables/public.audit_event')), () => 'the table public.audit_event was changed or damaged'],
    ['a file missing', (from: string) => rmSync(path.join(from, 'files', aFileOf(from))), () => `the file ${aFileOf(backup)} is missing`],
    ['a file in which one byte differs', (from: string) => flip(path.join(from, 'files', aFileOf(from))), () => `the file ${aFileOf(backup)} was changed or damaged`],
    ['a changed list of files', (from: string) => flip(path.join(from, 'files.list')), () => 'the list of files was changed or damaged'],
  ])('is refused with what is wrong: %s', async (_, plant, fault) => {
    for (const [from, key] of [[backup, undefined], [sealedBackup, KEY]] as const) {
      expect(await saidOf(spoilt(plant, from), key)).toBe(`The backup cannot be restored, and nothing was changed:\n  ${fault()}`);
    }
    expect([await place.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`), filesIn(place.files)]).toEqual([[], {}]);
  });

  it('is refused when a table was taken out of its manifest too', async () => {
    const without = spoilt((from) => {
      const manifest = JSON.parse(readFileSync(path.join(from, 'manifest'), 'utf8')) as { tables: { name: string }[] };
      const text = JSON.stringify({ ...manifest, tables: manifest.tables.filter(({ name }) => name !== 'public.decision') });
      writeFileSync(path.join(from, 'manifest'), text);
      writeFileSync(path.join(from, 'manifest.sha256'), createHash('sha256').update(text).digest('hex'));
    });

    expect(await restoreAsCommand(without)).toContain('the table public.decision is missing');
    expect([await place.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`), filesIn(place.files)]).toEqual([[], {}]);
  });

  it('is refused when its manifest was changed, is missing, or is of another key', async () => {
    const said = [
      await saidOf(spoilt((from) => flip(path.join(from, 'manifest')))),
      await saidOf(spoilt((from) => rmSync(path.join(from, 'manifest')))),
      await saidOf(sealedBackup, randomBytes(32)),
      await saidOf(sealedBackup),
      await saidOf(backup, KEY),
    ];

    expect(said.map((text) => /changed or damaged|no finished backup|key is another|is encrypted|is not encrypted/.exec(text)?.[0])).toEqual([
      'changed or damaged', 'no finished backup', 'key is another', 'is encrypted', 'is not encrypted',
    ]);
  });
});

describe('nothing is overwritten', () => {
  it('neither an installation by a restore', async () => {
    expect(await restoreAsCommand(backup)).toBe('');

    expect(await saidOf(backup)).toContain('There is a Zegel in this database already');
  });

  it('nor files by a restore', async () => {
    writeFileSync(path.join(place.files, 'something'), 'kept');

    expect(await saidOf(backup)).toContain('There are files in');
    expect(readFileSync(path.join(place.files, 'something'), 'utf8')).toBe('kept');
  });

  it('nor a folder by a backup; one that fails leaves nothing behind', async () => {
    const source = { ownerUrl: office.database.ownerUrl, files: place.files };
    const lost = path.join(folder, 'lost');

    await expect(backUp({ ...source, folder: backup })).rejects.toThrow('is not empty');
    await expect(backUp({ ...source, folder: lost })).rejects.toThrow(/The file documents\S+ is named by the database and is not in/);
    expect([existsSync(lost), existsSync(`${lost}.unfinished`)]).toEqual([false, false]);
  });
});
