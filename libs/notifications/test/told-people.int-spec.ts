import { randomUUID } from 'node:crypto';
import { PolicyRights, actorOf, type Role } from '#access';
import { processContext, type Actor } from '#platform';
import { givenACase, givenAPerson, givenARestriction, givenAUnit, requestOf } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { goPastTheStateMachines } from '../../documents/test/support/past-the-state-machines.js';
import { ListNotifications } from '../src/application/list-notifications.service.js';
import { MarkRead } from '../src/application/mark-read.service.js';
import { NotificationsModule, Notify, type Message, type Notification } from '../src/index.js';

const ROLES: readonly Role[] = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead', 'cross-border-desk', 'auditor', 'legal-administrator', 'system-administrator'];
const WORKER = processContext('worker', 'process', 'a job');

let platform: PlatformUnderTest;
let unit: string;

beforeAll(async () => {
  platform = await startPlatform({ rights: new PolicyRights(), imports: [NotificationsModule] });
  await goPastTheStateMachines(platform.database);
  unit = await givenAUnit(platform.database);
});

afterAll(() => platform.stop());

const tell = (messages: readonly Message[], context = WORKER): Promise<void> => platform.uow.run(context, () => platform.app.get(Notify).people(messages));

const aMessage = (more: Partial<Extract<Message, { message: 'import.failed' }>> = {}): Message => ({
  userIds: [],
  key: randomUUID(),
  kind: 'import',
  message: 'import.failed',
  params: { fileName: 'a.csv' },
  ...more,
});

async function givenColleague(roles: readonly Role[] = ['prosecutor'], unitIds: readonly string[] = [unit]): Promise<Actor> {
  const { id, name } = await givenAPerson(platform.database, { roles, unitIds });
  return actorOf({ id, name, roles: [...roles], unitIds: [...unitIds] });
}

const told = async ({ id }: Pick<Actor, 'id'>): Promise<readonly string[]> =>
  (await platform.database.query<{ key: string }>('SELECT key FROM notification WHERE user_id = $1 ORDER BY sequence', [id])).map(({ key }) => key);

const listOf = (person: Actor, search = {}): Promise<{ rows: readonly Notification[]; nextCursor: string | null; total: number }> =>
  platform.app.get(ListNotifications).execute(requestOf(person, { act: 'notification.view' }), search);

describe('who is told of a case', () => {
  it('is who could open it: the rule of row-level security, for every role, classification and relation, restricted or not', async () => {
    const otherUnit = await givenAUnit(platform.database);
    const people: Actor[] = [];
    for (const role of ROLES) people.push(await givenColleague([role]), await givenColleague([role], [otherUnit]), await givenColleague([role], []));
    people.push(await givenColleague(['custodian', 'team-lead']), await givenColleague(['system-administrator', 'auditor']));
    const cases: string[] = [];
    for (const classification of ['normal', 'confidential', 'embargo'] as const) {
      for (const isRestricted of [false, true]) {
        const made = [await givenACase(platform.database, { unitId: unit, classification }), await givenACase(platform.database, { unitId: unit, classification, memberIds: people.filter((_, index) => index % 3 === 2).map(({ id }) => id) })];
        if (isRestricted) for (const id of made) await givenARestriction(platform.database, id);
        cases.push(...made);
      }
    }

    await tell(cases.map((caseId) => aMessage({ userIds: people.map(({ id }) => id), key: caseId, caseId })));

    for (const person of people) {
      const visible = await platform.uow.read(requestOf(person, { act: 'me.view' }), () => platform.uow.manager.query<{ id: string }[]>('SELECT id FROM case_file WHERE id = ANY ($1::uuid[])', [cases]));
      const mayOpen = new PolicyRights().grants(person, 'case.view') ? visible.map(({ id }) => id) : [];
      expect({ roles: person.roles, told: [...(await told(person))].sort() }).toEqual({ roles: person.roles, told: mayOpen.sort() });
    }
  });

  it('is nobody who has left', async () => {
    const [here, gone] = [await givenColleague(), await givenColleague()];
    await platform.database.query('UPDATE app_user SET active = false WHERE id = $1', [gone.id]);
    const message = aMessage({ userIds: [here.id, gone.id, randomUUID()] });

    await tell([message]);

    expect([await told(here), await told(gone)]).toEqual([[message.key], []]);
  });
});

describe('one key', () => {
  it('is told to one person once, however often it is said and by whoever', async () => {
    const person = await givenColleague();
    const message = aMessage({ userIds: [person.id, person.id] });

    await tell([message, message]);
    await Promise.all(Array.from({ length: 8 }, () => tell([message])));

    expect(await told(person)).toEqual([message.key]);
    const deliveries = await platform.database.query('SELECT channel, state, attempts FROM delivery WHERE user_id = $1 ORDER BY channel', [person.id]);
    expect(deliveries).toEqual([
      { channel: 'e-mail', state: 'pending', attempts: 0 },
      { channel: 'in-app', state: 'sent', attempts: 0 },
    ]);
  });

  it('is told to each of several people', async () => {
    const people = [await givenColleague(), await givenColleague()];
    const message = aMessage({ userIds: people.map(({ id }) => id) });

    await tell([message]);

    for (const person of people) expect(await told(person)).toEqual([message.key]);
  });
});

describe('what is told', () => {
  it('stands or falls with the act it is told for', async () => {
    const person = await givenColleague();

    const failing = platform.uow.run(WORKER, async () => {
      await platform.app.get(Notify).people([aMessage({ userIds: [person.id] })]);
      throw new Error('the act failed');
    });

    await expect(failing).rejects.toThrow('the act failed');
    expect(await told(person)).toEqual([]);
  });

  it('can be told by a colleague at work, who cannot read it back', async () => {
    const [teller, hearer] = [await givenColleague(['team-lead']), await givenColleague()];
    const caseId = await givenACase(platform.database, { unitId: unit });
    const message: Message = { userIds: [hearer.id], key: randomUUID(), kind: 'assignment', message: 'case.assigned', params: { case: 'Z-1' }, caseId };

    await tell([message], requestOf(teller, { act: 'case.assign' }));
    await tell([message], requestOf(teller, { act: 'case.assign' }));

    expect(await told(hearer)).toEqual([message.key]);
    for (const table of ['notification', 'delivery']) {
      const seen = await platform.uow.read(requestOf(teller), () => platform.uow.manager.query(`SELECT 1 FROM ${table} WHERE user_id = $1`, [hearer.id]));
      expect(seen).toEqual([]);
    }
  });
});

describe('the list of notifications', () => {
  it('words them in both languages, with the reference of the case and how each was delivered', async () => {
    const person = await givenColleague();
    const caseId = await givenACase(platform.database, { unitId: unit });
    const [file] = await platform.database.query<{ reference: string }>('SELECT reference FROM case_file WHERE id = $1', [caseId]);
    const deadlineId = randomUUID();
    const deadline = { nl: 'Beslissen', en: 'Decide' };
    await tell([{ userIds: [person.id], key: 'k', kind: 'deadline', message: 'deadline.approaching', params: { deadline, due: '2026-11-30' }, caseId, deadlineId }]);

    const { rows, total, nextCursor } = await listOf(person);

    expect({ rows, total, nextCursor }).toEqual({
      rows: [
        {
          id: rows[0]?.id,
          kind: 'deadline',
          title: { nl: 'Termijn nadert: Beslissen, 30 november 2026', en: 'Deadline approaching: Decide, 30 November 2026' },
          caseId,
          caseReference: file?.reference,
          itemId: null,
          deadlineId,
          importId: null,
          createdAt: expect.stringMatching(/Z$/),
          readAt: null,
          deliveries: [
            { channel: 'in-app', state: 'sent', at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/) },
            { channel: 'e-mail', state: 'pending', at: null },
          ],
        },
      ],
      total: 1,
      nextCursor: null,
    });
  });

  it('is paged, the newest first, without a gap or a repeat', async () => {
    const person = await givenColleague();
    const messages = Array.from({ length: 7 }, (_, index) => aMessage({ userIds: [person.id], key: `m${index}`, params: { fileName: `${index}` } }));
    await tell(messages);

    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listOf(person, { limit: 3, ...(cursor && { cursor }) });
      expect(page.total).toBe(7);
      seen.push(...page.rows.map(({ title }) => title.en));
      cursor = page.nextCursor;
    } while (cursor);

    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `Import failed: ${index}`));
  });

  it('loses what is about a case that the reader may no longer see', async () => {
    const person = await givenColleague(['prosecutor'], []);
    const caseId = await givenACase(platform.database, { memberIds: [person.id] });
    await tell([aMessage({ userIds: [person.id], key: 'of the case', caseId }), aMessage({ userIds: [person.id], key: 'of none' })]);
    const before = await listOf(person);

    await platform.database.query(`UPDATE case_file SET member_ids = '{}' WHERE id = $1`, [caseId]);
    const after = await listOf(person);

    expect([before.total, after.total, after.rows.map((row) => row.caseId)]).toEqual([2, 1, [null]]);
  });

  it('marks one as read, once, and all of them', async () => {
    const person = await givenColleague();
    const colleague = await givenColleague();
    await tell(['a', 'b', 'c'].map((key) => aMessage({ userIds: [person.id, colleague.id], key })));
    const [newest] = (await listOf(person)).rows;
    const marking = platform.app.get(MarkRead);
    const request = requestOf(person, { act: 'notification.read' });

    await marking.one(request, newest?.id ?? '');
    const [firstTime] = (await listOf(person)).rows;
    await marking.one(request, newest?.id ?? '');
    const unread = await listOf(person, { unread: true });

    expect((await listOf(person)).rows[0]?.readAt).toBe(firstTime?.readAt);
    expect(unread.total).toBe(2);
    expect(await marking.all(request)).toEqual({ marked: 2 });
    expect((await listOf(person, { unread: true })).rows).toEqual([]);
    expect((await listOf(colleague, { unread: true })).total).toBe(3);
  });

  it('does not mark a colleague’s as read', async () => {
    const [person, colleague] = [await givenColleague(), await givenColleague()];
    await tell([aMessage({ userIds: [colleague.id] })]);
    const [theirs] = (await listOf(colleague)).rows;

    const marking = platform.app.get(MarkRead).one(requestOf(person, { act: 'notification.read' }), theirs?.id ?? '');

    await expect(marking).rejects.toMatchObject({ kind: 'not-found' });
    expect((await listOf(colleague, { unread: true })).total).toBe(1);
  });
});
