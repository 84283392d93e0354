import { ProblemError, changeVersioned, type Actor } from '../src/index.js';
import { CaseRow, CaseRowForSave } from './support/case-row.entity.js';
import { givenACase, givenAPerson, requestOf } from './support/givens.js';
import { meetingOf } from './support/meeting-of.js';
import { startPlatform, type PlatformUnderTest } from './support/platform-under-test.js';

const WRITERS = 20;

let platform: PlatformUnderTest;
let person: Actor;

beforeAll(async () => {
  platform = await startPlatform({ entities: [CaseRow, CaseRowForSave], env: { ZEGEL_DATABASE_POOL: `${WRITERS}` } });
  person = await givenAPerson(platform.database);
});

afterAll(() => platform.stop());

/** `read` is called when the writer has seen the row; it resolves when all have. */
type Write = (id: string, title: string, read: () => Promise<void>) => Promise<unknown>;

/** The row as every writer saw it, read before any of them writes. */
const SEEN_VERSION = 1;

const conditionalUpdate = (id: string, title: string): Promise<number> =>
  platform.uow.run(requestOf(person), () => changeVersioned(platform.uow.manager, CaseRow, id, SEEN_VERSION, { title }));

/** What looks right and is not: read, compare with the version of the caller, save. */
const readThenSave: Write = (id, title, read) =>
  platform.uow.run(requestOf(person), async () => {
    const row = await platform.uow.manager.findOneByOrFail(CaseRowForSave, { id });
    if (row.version !== SEEN_VERSION) throw new ProblemError('stale', 'record.changed', { currentVersion: row.version });
    await read();
    row.title = title;
    await platform.uow.manager.save(row);
  });

async function race(write: Write): Promise<{ readonly winners: readonly string[]; readonly refusals: readonly unknown[]; readonly row: { version: number; title: string } | undefined }> {
  const id = await givenACase(platform.database, { memberIds: [person.id] });
  const read = meetingOf(WRITERS);
  const titles = Array.from({ length: WRITERS }, (_, index) => `Title of writer ${index}`);
  const outcomes = await Promise.allSettled(titles.map((title) => write(id, title, read)));
  const [row] = await platform.database.query<{ version: number; title: string }>('SELECT version, title FROM case_file WHERE id = $1', [id]);
  return {
    winners: titles.filter((_, index) => outcomes[index]?.status === 'fulfilled'),
    refusals: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : [])),
    row,
  };
}

describe('twenty writers who saw the same version', () => {
  it('are one winner and nineteen who are told the version that won', async () => {
    const { winners, refusals, row } = await race(conditionalUpdate);

    expect(winners).toHaveLength(1);
    expect(row).toEqual({ version: 2, title: winners[0] });
    expect(refusals).toHaveLength(WRITERS - 1);
    for (const refusal of refusals) expect(refusal).toMatchObject({ kind: 'stale', code: 'record.changed', details: { currentVersion: 2 } });
  });

  it('are twenty winners with save(), whose changes are lost but one', async () => {
    const { winners, row } = await race(readThenSave);

    expect(winners).toHaveLength(WRITERS);
    expect(winners).toContain(row?.title);
  });
});

describe('a versioned change', () => {
  it('of a row that is not there is answered as not found', async () => {
    const change = conditionalUpdate('00000000-0000-4000-8000-000000000000', 'Nobody');

    await expect(change).rejects.toMatchObject({ kind: 'not-found', code: 'record.not-found' });
  });

  it('of a row of someone else is answered as not found, and changes nothing', async () => {
    const id = await givenACase(platform.database, { title: 'Of others' });

    await expect(conditionalUpdate(id, 'Mine now')).rejects.toMatchObject({ kind: 'not-found', code: 'record.not-found' });

    expect(await platform.database.query('SELECT version, title FROM case_file WHERE id = $1', [id])).toEqual([{ version: 1, title: 'Of others' }]);
  });

  it('returns the new version, with which the next change is made', async () => {
    const id = await givenACase(platform.database, { memberIds: [person.id] });
    const change = (version: number): Promise<number> =>
      platform.uow.run(requestOf(person), () => changeVersioned(platform.uow.manager, CaseRow, id, version, { title: `After ${version}` }));

    expect(await change(await change(await change(1)))).toBe(4);
  });
});
