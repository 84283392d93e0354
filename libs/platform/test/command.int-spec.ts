import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { changeVersioned, type Actor, type Fact, type WorkContext } from '../src/index.js';
import { CaseRow } from './support/case-row.entity.js';
import { givenACase, givenAPerson, requestOf } from './support/givens.js';
import { meetingOf } from './support/meeting-of.js';
import { startPlatform, type PlatformUnderTest } from './support/platform-under-test.js';
import { NOTHING, whatIsWritten } from './support/what-is-written.js';

let platform: PlatformUnderTest;
let person: Actor;

beforeAll(async () => {
  platform = await startPlatform({ entities: [CaseRow] });
  person = await givenAPerson(platform.database);
});

afterAll(() => platform.stop());

const factOf = (caseId: string): Fact => ({ type: 'case.corrected', caseId, subjectType: 'case', subjectId: caseId, occurredOn: '2026-01-05' });

const keyed = (caseId: string): WorkContext => requestOf(person, { idempotency: { key: randomUUID(), route: `PATCH /cases/${caseId}`, requestHash: 'hash' } });

/** A command that writes to every place at once: a row, a fact, a look, and the key with its answer. */
async function correct(caseId: string, afterwards: () => Promise<void> = async () => undefined): Promise<{ version: number }> {
  return platform.uow.run(keyed(caseId), async () => {
    const version = await changeVersioned(platform.uow.manager, CaseRow, caseId, 1, { title: 'Corrected' });
    platform.uow.record(factOf(caseId));
    platform.uow.consulted({ kind: 'consultation', caseId, subjectType: 'case', subjectId: caseId });
    await afterwards();
    return { version };
  });
}

const anyCase = (): Promise<string> => givenACase(platform.database, { memberIds: [person.id] });

describe('a command', () => {
  it('leaves its row, its fact thrice over, its look and its key', async () => {
    const id = await anyCase();

    expect(await correct(id)).toEqual({ version: 2 });

    expect(await whatIsWritten(platform.database, id)).toEqual({ changedCases: 1, events: 1, auditRows: 2, messages: 1, keys: 1 });
  });

  it('writes who did what and why beside each of them', async () => {
    const id = await anyCase();
    const context = requestOf(person, { act: 'case.correct', purpose: 'asked by the court' });

    await platform.uow.run(context, async () => platform.uow.record(factOf(id)));

    const [event] = await platform.database.query(`SELECT actor_id, act, request_id FROM event WHERE case_id = $1 AND type = 'case.corrected'`, [id]);
    const [logged] = await platform.database.query('SELECT actor_id, act, request_id, purpose FROM audit_event WHERE case_id = $1', [id]);
    expect(event).toEqual({ actor_id: person.id, act: 'case.correct', request_id: context.requestId });
    expect(logged).toEqual({ ...event, purpose: 'asked by the court' });
  });

  /** Makes a place refuse to be written to, and mends it again. */
  const FAULTS: readonly (readonly [place: string, breakIt: string, mendIt: string])[] = [
    ['the row', 'REVOKE UPDATE ON case_file FROM zegel_app', 'GRANT UPDATE ON case_file TO zegel_app'],
    ['the fact', 'REVOKE INSERT ON event FROM zegel_app', 'GRANT INSERT ON event TO zegel_app'],
    ['the log', 'REVOKE INSERT ON audit_event FROM zegel_app', 'GRANT INSERT ON audit_event TO zegel_app'],
    ['the message', 'REVOKE INSERT ON outbox FROM zegel_app', 'GRANT INSERT ON outbox TO zegel_app'],
    ['the key', 'REVOKE INSERT ON idempotency_key FROM zegel_app', 'GRANT INSERT ON idempotency_key TO zegel_app'],
    ['the answer of the key', 'REVOKE UPDATE ON idempotency_key FROM zegel_app', 'GRANT UPDATE ON idempotency_key TO zegel_app'],
    [
      'the look',
      `ALTER TABLE audit_event ADD CONSTRAINT planted CHECK (kind <> 'consultation') NOT VALID`,
      'ALTER TABLE audit_event DROP CONSTRAINT planted',
    ],
    [
      'the commit',
      'CREATE CONSTRAINT TRIGGER planted AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      'DROP TRIGGER planted ON event',
    ],
  ];

  it.each(FAULTS)('leaves nothing anywhere when it fails at %s', async (_place, breakIt, mendIt) => {
    const id = await anyCase();
    await platform.database.query(breakIt);
    const outcome = await correct(id).then(() => 'done', () => 'failed');
    await platform.database.query(mendIt);

    expect(outcome).toBe('failed');
    expect(await whatIsWritten(platform.database, id)).toEqual(NOTHING);
    await expect(correct(id)).resolves.toEqual({ version: 2 });
  });

  it('leaves nothing anywhere when a rule refuses at the end', async () => {
    const id = await anyCase();

    await expect(correct(id, () => Promise.reject(new Error('a rule refused')))).rejects.toThrow('a rule refused');

    expect(await whatIsWritten(platform.database, id)).toEqual(NOTHING);
  });

  it('leaves nothing anywhere when its connection breaks before the commit', async () => {
    const id = await anyCase();

    const cut = correct(id, async () => {
      const [backend] = await platform.uow.manager.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
      await platform.database.query('SELECT pg_terminate_backend($1)', [backend?.pid]);
    });

    await expect(cut).rejects.toThrow(/terminat|already released/i);
    expect(await whatIsWritten(platform.database, id)).toEqual(NOTHING);
  });

  it('of a planted kind that logs on a connection of its own leaves a row about what never happened', async () => {
    const id = await anyCase();

    const naive = platform.uow.run(requestOf(person), async () => {
      await platform.database.query(
        `INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, case_id, subject_type)
         VALUES ('alteration', 'case.correct', $1, 'n', '{}', 'p', 'r', $2, 'case')`,
        [person.id, id],
      );
      throw new Error('a rule refused');
    });

    await expect(naive).rejects.toThrow('a rule refused');
    expect(await whatIsWritten(platform.database, id)).toEqual({ ...NOTHING, auditRows: 1 });
  });
});

describe('a unit of work', () => {
  it('does not nest, in any combination', async () => {
    const context = requestOf(person);
    const { uow } = platform;

    for (const outer of [uow.run.bind(uow), uow.read.bind(uow)]) {
      for (const inner of [uow.run.bind(uow), uow.read.bind(uow)]) {
        await expect(outer(context, () => inner(context, async () => 1))).rejects.toThrow('does not nest');
      }
    }
  });

  it('records and logs nothing outside', () => {
    expect(() => platform.uow.record(factOf(randomUUID()))).toThrow('No unit of work is open');
    expect(() => platform.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'case', subjectId: null })).toThrow('No unit of work is open');
  });

  it('keeps two that run at once apart', async () => {
    const other = await givenAPerson(platform.database);
    const [id, otherId] = [await anyCase(), await givenACase(platform.database, { memberIds: [other.id] })];

    await Promise.all(
      [
        { actor: person, caseId: id },
        { actor: other, caseId: otherId },
      ].map(({ actor, caseId }) =>
        platform.uow.run(requestOf(actor), async () => {
          await platform.uow.manager.query('SELECT pg_sleep(0.02)');
          expect(platform.uow.context.actor).toBe(actor);
          platform.uow.record(factOf(caseId));
        }),
      ),
    );

    expect(await platform.database.query(`SELECT actor_id FROM event WHERE case_id = $1 AND type = 'case.corrected'`, [id])).toEqual([{ actor_id: person.id }]);
    expect(await platform.database.query(`SELECT actor_id FROM event WHERE case_id = $1 AND type = 'case.corrected'`, [otherId])).toEqual([{ actor_id: other.id }]);
  });
});

describe('a look', () => {
  const view = (id: string): Promise<string> =>
    platform.uow.read(requestOf(person), async () => {
      platform.uow.consulted({ kind: 'consultation', caseId: id, subjectType: 'case', subjectId: id, data: { fields: ['title'] } });
      const [row] = await platform.uow.manager.query<{ title: string }[]>('SELECT title FROM case_file WHERE id = $1', [id]);
      return row?.title ?? '';
    });

  it('is in the log when the answer is given', async () => {
    const id = await anyCase();

    expect(await view(id)).toBe('A case');

    expect(await platform.database.query('SELECT kind, actor_id, purpose, data FROM audit_event WHERE case_id = $1', [id])).toEqual([
      { kind: 'consultation', actor_id: person.id, purpose: 'a test', data: { fields: ['title'] } },
    ]);
  });

  it('gives no answer when it cannot be logged', async () => {
    const id = await anyCase();
    await platform.database.query('REVOKE INSERT ON audit_event FROM zegel_app');
    const answer = await view(id).catch((error: unknown) => error);
    await platform.database.query('GRANT INSERT ON audit_event TO zegel_app');

    expect(answer).toMatchObject({ kind: 'unavailable', code: 'log.not-written', cause: { driverError: { code: '42501' } } });
  });

  it('of a planted kind that logs after the answer shows what nobody will know was seen', async () => {
    const id = await anyCase();
    const title = (): Promise<{ title: string }[]> => platform.uow.read(requestOf(person), () => platform.uow.manager.query('SELECT title FROM case_file WHERE id = $1', [id]));
    await platform.database.query('REVOKE INSERT ON audit_event FROM zegel_app');
    const answer = await title();
    const logged = await view(id).catch(() => 'not logged');
    await platform.database.query('GRANT INSERT ON audit_event TO zegel_app');

    expect(answer).toEqual([{ title: 'A case' }]);
    expect(logged).toBe('not logged');
  });
});

describe('a command that runs into another', () => {
  /** Locks two cases in the order given; between them it waits until the other has its first. */
  async function lockBoth(manager: EntityManager, order: readonly string[], firstTaken: () => Promise<void>): Promise<void> {
    for (const id of order) {
      await manager.query(`UPDATE case_file SET review_notes = review_notes || 'once'::text WHERE id = $1`, [id]);
      await firstTaken();
    }
  }

  it('is begun again after a deadlock, and its effect and its facts are there once', async () => {
    const [left, right] = [await anyCase(), await anyCase()];
    const bothHaveOne = meetingOf(2);
    let attempts = 0;
    const touch = (order: readonly string[]): Promise<void> =>
      platform.uow.run(requestOf(person), async () => {
        attempts += 1;
        for (const id of order) platform.uow.record(factOf(id));
        await lockBoth(platform.uow.manager, order, bothHaveOne);
      });

    await Promise.all([touch([left, right]), touch([right, left])]);

    expect(attempts).toBeGreaterThan(2); // more, when the one that begins again is there before the other has woken
    for (const id of [left, right]) {
      expect(await platform.database.query('SELECT review_notes FROM case_file WHERE id = $1', [id])).toEqual([{ review_notes: ['once', 'once'] }]);
      expect(await whatIsWritten(platform.database, id)).toMatchObject({ events: 2, messages: 2 });
    }
  });

  it('of a planted kind that is not begun again is lost to the deadlock', async () => {
    const [left, right] = [await anyCase(), await anyCase()];
    const bothHaveOne = meetingOf(2);
    const lock = (order: readonly string[]): Promise<void> =>
      platform.dataSource.transaction(async (manager) => {
        await manager.query(`SELECT set_config('zegel.reach', 'process', true)`);
        await lockBoth(manager, order, bothHaveOne);
      });

    const outcomes = await Promise.allSettled([lock([left, right]), lock([right, left])]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not begun again after any other failure', async () => {
    let attempts = 0;

    const failing = platform.uow.run(requestOf(person), async () => {
      attempts += 1;
      await platform.uow.manager.query('SELECT 1 / 0');
    });

    await expect(failing).rejects.toMatchObject({ driverError: { code: '22012' } });
    expect(attempts).toBe(1);
  });
});
