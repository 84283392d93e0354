import pg from 'pg';
import { TELLING } from '#items';
import type { AuditRow } from '../../libs/audit/src/contract.js';
import type { Classification } from '../../libs/cases/src/contract.js';
import type { KnownElsewhere, QuestionsAbout, RecordSeizureResponse } from '../../libs/items/src/contract.js';
import type { Notification } from '../../libs/notifications/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { givenARestriction } from '../../libs/platform/test/support/givens.js';
import { done, type Client } from './support/client.js';
import { until } from './support/dates.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, aSeizure, openCase, seizeOne, showItem, timelineOf } from './support/story.js';

/** The same number in another case: a link for whoever may see it, and for others only whom to ask. */

let office: RunningOffice;
let northUnit: string;
let southUnit: string;
let north: Person;
let south: Person;
let southChecker: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  northUnit = office.unitId;
  southUnit = await givenUnit(office.database, 'Parket Zuidstad');
  north = await office.enrol('prosecutor');
  south = await office.enrol('prosecutor', { unitId: southUnit });
  southChecker = await office.enrol('team-lead', { unitId: southUnit });
});

afterAll(() => office.stop());

let made = 0;
/** A car with a chassis number that no other test has; its check digit is left to a reason. */
const newVin = (): string => `WVWZZZ1JZXW${String((made += 1)).padStart(6, '0')}`;
const carWith = (vin: string) => aCar({ details: { make: 'Volkswagen', model: 'Golf', vin }, confirmations: { '/things/0/details/vin': 'Zo staat het er.' } });

async function givenCar(by: Person, unitId: string, vin: string, classification: Classification = 'normal'): Promise<{ caseId: string; itemId: string }> {
  const caseId = (await openCase(by.client, { unitId, leadId: by.id, classification })).id;
  return { caseId, itemId: await seizeOne(by.client, caseId, carWith(vin)) };
}
const known = (by: Client, itemId: string): Promise<KnownElsewhere> => done(by.get<KnownElsewhere>(`/items/${itemId}/known-elsewhere`));
const ask = (by: Client, itemId: string, vin: string, unitId: string) => by.post<{ id: string } & Problem>(`/items/${itemId}/questions`, { kind: 'vin', normalised: vin, unitId });
const questions = (by: Client, itemId: string): Promise<QuestionsAbout> => done(by.get<QuestionsAbout>(`/items/${itemId}/questions`));
const reply = (by: Client, itemId: string, questionId: string, words: object) => by.post<{ id: string } & Problem>(`/items/${itemId}/answers`, { questionId, ...words });
const news = async (person: Person): Promise<readonly string[]> => (await done(person.client.get<Page<Notification>>('/notifications'))).rows.map(({ title }) => title.nl);
const logOf = async (by: Person, caseId: string): Promise<readonly AuditRow[]> => (await done(by.client.get<{ rows: AuditRow[] }>(`/cases/${caseId}/log`))).rows;

describe('a number that is known in another case', () => {
  it('is a link for whoever may see that case', async () => {
    const vin = newVin();
    const first = await givenCar(north, northUnit, vin);
    const second = await givenCar(north, northUnit, vin);

    const { links, desks } = await known(north.client, second.itemId);

    expect(desks).toEqual([]);
    expect(links).toEqual([expect.objectContaining({ kind: 'vin', normalised: vin, itemId: first.itemId, caseId: first.caseId })]);
  });

  it('is for others no more than known, and whom to ask: no case, item, name or number; both sides have it in their log', async () => {
    const vin = newVin();
    const theirs = await givenCar(south, southUnit, vin, 'confidential');
    const mine = await givenCar(north, northUnit, vin);

    const answer = await known(north.client, mine.itemId);
    const third = await openCase(north.client, { unitId: northUnit, leadId: north.id });
    const recorded = await done(north.client.post<RecordSeizureResponse>(`/cases/${third.id}/seizures`, aSeizure([carWith(vin), aCar()])));

    expect(recorded.items.map(({ knownElsewhere }) => knownElsewhere)).toEqual([true, false]);
    expect(answer).toEqual({ links: [], desks: [{ kind: 'vin', normalised: vin, unit: { id: southUnit, name: 'Parket Zuidstad' }, askedAt: null, askedBy: null, answers: [] }], mayAsk: true, underEmbargo: false });
    expect(JSON.stringify(answer)).not.toContain(theirs.itemId);
    const combined = (rows: readonly AuditRow[]): string[] => [...new Set(rows.filter(({ kind }) => kind === 'combination').map(({ actor, subjectId }) => `${actor} ${subjectId}`))];
    expect(combined(await logOf(southChecker, theirs.caseId))).toEqual([`${north.name} ${theirs.itemId}`]);
    expect(combined(await logOf(north, mine.caseId))).toContain(`${north.name} ${mine.itemId}`);
    await until(async () => (await news(south)).includes(`${(await showItem(south.client, theirs.itemId)).reference}: een nummer hiervan is ook vastgelegd bij Parket Noordstad`));
  });

  it('is asked for by a button: the desk is told with the reference of the asker, and it is a fact on both sides', async () => {
    const vin = newVin();
    const theirs = await givenCar(south, southUnit, vin);
    const mine = await givenCar(north, northUnit, vin);
    const { reference } = await showItem(north.client, mine.itemId);

    const { status } = await ask(north.client, mine.itemId, vin, southUnit);
    const wrongDesk = await ask(north.client, mine.itemId, vin, northUnit);

    expect([status, wrongDesk.status, wrongDesk.body.errors?.map(({ code }) => code)]).toEqual([201, 400, ['identifier.desk-unknown']]);
    await until(async () => (await news(south)).some((title) => title.startsWith('Parket Noordstad vraagt naar ') && title.endsWith(reference)));
    expect((await timelineOf(south.client, theirs.caseId)).map(({ type }) => type)).toContain('identifier.asked-about');
    expect((await timelineOf(north.client, mine.caseId)).map(({ type }) => type)).toContain('identifier.desk-asked');
    expect((await known(north.client, mine.itemId)).desks).toEqual([expect.objectContaining({ askedAt: expect.any(String), askedBy: north.name })]);
  });

  it('is answered by the desk in words, with whom to call or with why not; who asked is told, and neither sees the case of the other', async () => {
    const vin = newVin();
    const theirs = await givenCar(south, southUnit, vin, 'confidential');
    const mine = await givenCar(north, northUnit, vin);
    const [{ reference }, theirItem] = [await showItem(north.client, mine.itemId), await showItem(south.client, theirs.itemId)];
    await done(ask(north.client, mine.itemId, vin, southUnit));
    await until(async () => (await questions(south.client, theirs.itemId)).questions.length === 1);
    const { questions: [question], mayAnswer } = await questions(south.client, theirs.itemId);

    expect([question, mayAnswer]).toEqual([{ id: expect.any(String), kind: 'vin', normalised: vin, unit: 'Parket Noordstad', reference, askedAt: expect.any(String), answers: [] }, true]);
    const replies = [['text', 'Deze auto is al verkocht.'], ['contact', 'Bel de officier, 070 000 00 00.'], ['declined', 'Het onderzoek is nog geheim.']] as const;
    for (const [before, [answer, text]] of replies.entries()) {
      await done(reply(south.client, theirs.itemId, question?.id ?? '', { answer, text }));
      await until(async () => (await news(north)).filter((title) => title === `Parket Zuidstad heeft geantwoord op de vraag over ${reference}`).length === before + 1);
    }

    const answer = await known(north.client, mine.itemId);
    expect(answer.desks[0]?.answers.map(({ answer: kind, text }) => [kind, text])).toEqual([['declined', 'Het onderzoek is nog geheim.'], ['contact', 'Bel de officier, 070 000 00 00.'], ['text', 'Deze auto is al verkocht.']]);
    const [ofMine, ofTheirs] = [await timelineOf(north.client, mine.caseId), await timelineOf(south.client, theirs.caseId)];
    expect(ofMine.filter(({ type }) => type === 'identifier.answer-received').map(({ reason }) => reason)).toHaveLength(3);
    expect(ofTheirs.filter(({ type }) => type === 'identifier.answered')).toHaveLength(3);
    for (const hidden of [theirs.caseId, theirs.itemId, theirItem.reference, south.id, south.name]) expect(JSON.stringify([answer, ofMine])).not.toContain(hidden);
    for (const hidden of [mine.caseId, mine.itemId, north.id, north.name]) expect(JSON.stringify([await questions(south.client, theirs.itemId), ofTheirs])).not.toContain(hidden);
  });

  it('is answered only where it was asked, and never from a case under embargo', async () => {
    const vin = newVin();
    const theirs = await givenCar(south, southUnit, vin);
    const secret = await givenCar(south, southUnit, vin, 'embargo');
    const mine = await givenCar(north, northUnit, vin);
    const { id: question } = await done(ask(north.client, mine.itemId, vin, southUnit));
    await until(async () => (await questions(south.client, secret.itemId)).questions.length === 1);
    const other = await seizeOne(south.client, theirs.caseId, aCar());
    const words = { answer: 'text', text: 'Ja.' };

    expect((await reply(south.client, other, question, words)).body.errors?.map(({ code }) => code)).toEqual(['identifier.question-unknown']);
    expect((await reply(south.client, secret.itemId, question, words)).body.code).toBe('identifier.answer-tells');
    expect(await questions(south.client, secret.itemId)).toMatchObject({ mayAnswer: false, underEmbargo: true });
    expect((await reply(north.client, theirs.itemId, question, words)).status).toBe(404);
    expect((await reply(south.client, theirs.itemId, question, { answer: 'maybe', text: '' })).body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/answer', '/text']);
  });

  it('under embargo does not exist for others, but its people are told; and what is recorded under embargo tells nobody', async () => {
    const vin = newVin();
    const secret = await givenCar(south, southUnit, vin, 'embargo');
    const mine = await givenCar(north, northUnit, vin);

    expect(await known(north.client, mine.itemId)).toEqual({ links: [], desks: [], mayAsk: true, underEmbargo: false });
    expect((await ask(north.client, mine.itemId, vin, southUnit)).status).toBe(400);
    await until(async () => (await news(south)).some((title) => title.includes('ook vastgelegd bij Parket Noordstad') && title.startsWith('Z')));
    expect((await logOf(south, secret.caseId)).some(({ kind, actor }) => kind === 'combination' && actor === north.name)).toBe(true);
    expect(await known(south.client, secret.itemId)).toMatchObject({ desks: [{ unit: { id: northUnit } }], mayAsk: false, underEmbargo: true });
    const { reference } = await showItem(north.client, mine.itemId);
    expect([(await ask(south.client, secret.itemId, vin, northUnit)).body.code, (await news(north)).filter((title) => title.startsWith(reference))]).toEqual(['identifier.question-tells', []]);
  });

  it('in a restricted case does not exist for others, and its people are not told', async () => {
    const vin = newVin();
    const restricted = await givenCar(south, southUnit, vin);
    await givenARestriction(office.database, restricted.caseId);
    const mine = await givenCar(north, northUnit, vin);
    const colleagues = await givenCar(south, southUnit, vin);

    expect(await known(north.client, mine.itemId)).toMatchObject({ links: [], desks: [{ unit: { id: southUnit } }] });
    expect((await known(south.client, colleagues.itemId)).links).toEqual([]);
    const { reference } = await showItem(north.client, mine.itemId);
    // Told while that case was not restricted yet.
    await until(async () => (await news(north)).includes(`${reference}: een nummer hiervan is ook vastgelegd bij Parket Zuidstad`));
    await givenARestriction(office.database, colleagues.caseId);
    expect(await known(north.client, mine.itemId)).toMatchObject({ links: [], desks: [] });
    expect((await ask(north.client, mine.itemId, vin, southUnit)).status).toBe(400);
    expect((await known(southChecker.client, colleagues.itemId)).links.map(({ itemId }) => itemId)).toEqual([restricted.itemId]);
    expect(await office.database.query(`SELECT 1 FROM notification WHERE case_id = $1 AND message LIKE 'identifier.%'`, [restricted.caseId])).toEqual([]);
  });

  it('is nothing for whoever may not see the item itself', async () => {
    const vin = newVin();
    const theirs = await givenCar(south, southUnit, vin);

    expect((await north.client.get(`/items/${theirs.itemId}/known-elsewhere`)).status).toBe(404);
  });
});

describe('in the database', () => {
  /** Someone at work in a transaction of their own, past every service. @returns what the last statement answered */
  const asNorth = async (statements: readonly (readonly [sql: string, values?: readonly unknown[]])[]): Promise<readonly unknown[]> => {
    const client = new pg.Client({ connectionString: office.database.appUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', $2, true), set_config('zegel.reach', 'unit', true), set_config('zegel.act', 'item.view', true), set_config('zegel.request_id', 'a test', true)`, [north.id, `{${northUnit}}`]);
      let rows: unknown[] = [];
      for (const [sql, values = []] of statements) ({ rows } = await client.query(sql, [...values]));
      return rows;
    } finally {
      await client.end();
    }
  };
  const hiddenRows = (vin: string): readonly [string, readonly unknown[]] => [`SELECT count(*)::integer AS hidden FROM item_identifier WHERE normalised = $1 AND case_id NOT IN (SELECT id FROM case_file WHERE unit_id = ANY (actor_units()))`, [vin]];

  it('the wall stands after the function looked past it; a function that forgot to put it back is caught by the same question', async () => {
    const vin = newVin();
    await givenCar(south, southUnit, vin);
    const mine = await givenCar(north, northUnit, vin);
    await office.database.query(
      `CREATE FUNCTION forgetful(of_item uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
         BEGIN PERFORM set_config('zegel.reach', 'process', true); RETURN (SELECT count(*) FROM item_identifier WHERE item_id = of_item); END $$`,
    );

    expect(await asNorth([hiddenRows(vin)])).toEqual([{ hidden: 0 }]);
    expect(await asNorth([['SELECT * FROM desks_that_know($1, $2)', [mine.itemId, 'x']], hiddenRows(vin)])).toEqual([{ hidden: 0 }]);
    expect(await asNorth([['SELECT forgetful($1)', [mine.itemId]], hiddenRows(vin)])).toEqual([{ hidden: 1 }]);
    await office.database.query('DROP FUNCTION forgetful(uuid)');
  });

  it.each(['member', 'unit', 'unit-confidential', 'register'])('a case exists inside the function for whom it exists at the wall, with the reach %s', async (reach) => {
    for (const classification of ['normal', 'confidential', 'embargo'] as const) for (const [by, unitId] of [[north, northUnit], [south, southUnit]] as const) {
      await openCase(by.client, { unitId, leadId: by.id, classification });
      await givenARestriction(office.database, (await openCase(by.client, { unitId, leadId: by.id, classification })).id);
    }
    const ids = (rows: readonly unknown[]): string[] => rows.map((row) => (row as { id: string }).id);
    const asNorthWith = (sql: string): Promise<readonly unknown[]> => asNorth([[`SELECT set_config('zegel.reach', $1, true)`, [reach]], [sql]]);

    const atTheWall = ids(await asNorthWith('SELECT id FROM case_file ORDER BY id'));

    expect(atTheWall.length).toBeGreaterThan(0);
    const everything = await office.database.query<{ id: string }>(
      `SELECT c.id FROM case_file c, LATERAL (SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', $2, true)) actor WHERE case_exists_for(c, $3) ORDER BY c.id`,
      [north.id, `{${northUnit}}`, reach],
    );
    expect(ids(everything)).toEqual(atTheWall);
  });

  it('the function answers nothing about an item that the asker may not see, and nothing to nobody', async () => {
    const vin = newVin();
    const theirs = await givenCar(south, southUnit, vin);
    await givenCar(north, northUnit, vin);

    expect(await asNorth([['SELECT * FROM desks_that_know($1, $2)', [theirs.itemId, 'x']]])).toEqual([]);
    expect(await asNorth([[`SELECT set_config('zegel.reach', '', true)`], ['SELECT * FROM desks_that_know($1, $2)', [theirs.itemId, 'x']]])).toEqual([]);
  });

  it('the same numbers tell things apart as in the code', async () => {
    const rows = await office.database.query<{ kind: string }>(`SELECT kind FROM unnest($1::text[]) AS kind WHERE identifier_tells(kind)`, [[...TELLING, 'bic', 'isin', 'cas-number']]);

    expect(rows.map(({ kind }) => kind).sort()).toEqual([...TELLING].sort());
  });
});
