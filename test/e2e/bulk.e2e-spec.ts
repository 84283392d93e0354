import type { ItemCustody } from '../../libs/custody/src/contract.js';
import type { Decision } from '../../libs/decisions/src/contract.js';
import type { BulkAct, BulkRow } from '../../libs/lists/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { today, until } from './support/dates.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, cash, notice, openCase, seize, showItem, timelineOf } from './support/story.js';

/** One act on many items: by the rights and rules of each, with a report that is kept and an undo that leaves a trace. */

let office: RunningOffice;
let lead: Person;
let keeper: Person;
let caseId: string;
let shelf: string;
let crate: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, keeper] = [await office.enrol('prosecutor'), await office.enrol('custodian')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  shelf = (await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Beslaghuis' }))).id;
  crate = (await done(keeper.client.post<{ id: string }>('/places', { kind: 'room', name: 'Kluis', parentId: shelf }))).id;
}, 60_000);

afterAll(() => office.stop());

const cars = (count: number, description: string): Promise<readonly string[]> => seize(lead.client, caseId, Array.from({ length: count }, (_, n) => aCar({ description: `${description} ${n}` })));
const begin = (by: Person, request: object) => by.client.post<BulkAct & Problem>('/bulk-acts', request);
const moveTo = (toPlaceId: string): object => ({ kind: 'move', move: { toPlaceId, movedAt: new Date().toISOString() } });
const placeOf = async (id: string): Promise<string | null> => (await done(keeper.client.get<ItemCustody>(`/items/${id}/custody`))).placeId;
const reportOf = async (by: Person, id: string): Promise<readonly BulkRow[]> => (await done(by.client.get<Page<BulkRow>>(`/bulk-acts/${id}/rows?limit=200`))).rows;

const show = (by: Person, id: string): Promise<BulkAct> => done(by.client.get<BulkAct>(`/bulk-acts/${id}`));
const steer = (by: Person, { id, version }: BulkAct, step: 'stop' | 'resume') => by.client.post<BulkAct & Problem>(`/bulk-acts/${id}/${step}`, {}, { version });

/** Until the worker has nothing left to do of it. */
const ended = (by: Person, { id }: Pick<BulkAct, 'id'>): Promise<BulkAct> =>
  until(async () => {
    const act = await show(by, id);
    return act.state === 'ended' && act;
  });

/** Has what was done put back, and waits for it. */
async function undo(by: Person, { id }: Pick<BulkAct, 'id'>, reason: string): Promise<BulkAct> {
  const { version } = await show(by, id);
  await done(by.client.post(`/bulk-acts/${id}/undo`, { reason }, { version }));
  return ended(by, { id });
}

it('moves all that match by itself, each by a move of its own, also when nobody looks on', async () => {
  const ids = await cars(30, 'Bestelbus');

  const laid = await done(begin(keeper, { ...moveTo(shelf), matching: { text: 'bestelbus' } }));
  const after = await ended(keeper, laid);

  expect(laid).toMatchObject({ kind: 'move', state: 'working', undoable: false, own: true, content: { place: 'Beslaghuis' } });
  expect(await Promise.all(ids.map(placeOf))).toEqual(ids.map(() => shelf));
  expect(after).toMatchObject({ waiting: 0, done: 30, refused: 0, undoable: true });
});

it('leaves out what refuses, with its reason, and stops nothing else', async () => {
  const [first = '', second = ''] = await cars(2, 'Aanhanger');
  await ended(keeper, await done(begin(keeper, { ...moveTo(crate), itemIds: [first] })));

  const laid = await done(begin(keeper, { ...moveTo(crate), itemIds: [first, second] }));
  await ended(keeper, laid);

  expect((await reportOf(keeper, laid.id)).map(({ itemId, state, reasons }) => [itemId, state, reasons.map(({ code }) => code)])).toEqual([
    [first, 'refused', ['custody.there-already']],
    [second, 'done', []],
  ]);
});

it('is undone as corrections with a reason; what has moved on since stays where it is', async () => {
  const [stays = '', movedOn = ''] = await cars(2, 'Quad');
  const laid = await done(begin(keeper, { ...moveTo(shelf), itemIds: [stays, movedOn] }));
  await ended(keeper, laid);
  await done(keeper.client.post('/moves', { toPlaceId: crate, movedAt: new Date().toISOString(), items: [{ itemId: movedOn, fromPlaceId: shelf }] }));

  const undone = await undo(keeper, laid, 'Verkeerde rij gekozen.');

  expect(undone).toMatchObject({ done: 0, undone: 1, notUndone: 1, undoable: false });
  expect([await placeOf(stays), await placeOf(movedOn)]).toEqual([null, crate]);
  expect((await reportOf(keeper, laid.id)).map(({ state, reasons }) => [state, reasons.map(({ code }) => code)])).toEqual([['undone', []], ['not-undone', ['bulk.moved-on']]]);
  const { moves } = await done(keeper.client.get<ItemCustody>(`/items/${stays}/custody`));
  expect(moves.map(({ kind, reason }) => [kind, reason])).toEqual([['corrected', 'Verkeerde rij gekozen.'], ['placed', null]]);
});

it('decides on many by one decision a case, and says of each that stays out why', async () => {
  const ids = await seize(lead.client, caseId, [cash('100.00'), cash('200.00'), cash('300.00')]);
  for (const id of ids.slice(0, 2)) await notice(lead.client, caseId, id);
  const decide = { kind: 'keep', capacity: 'prosecutor', decidedOn: today(), ground: 'nl-sv-116-1', reason: 'Van belang voor de waarheidsvinding.', reviewOn: '2199-01-01' };
  await done(lead.client.put(`/items/${ids[1]}/details`, { description: 'Contant geld in een envelop', amount: { amount: '200.00', currency: 'EUR' }, details: {}, reason: 'Nader beschreven.' }, { version: (await showItem(lead.client, ids[1] ?? '')).version }));

  await office.app.worker.stop();
  const laid = await done(begin(lead, { kind: 'decide', itemIds: ids, decide }));
  await done(lead.client.put(`/items/${ids[1]}/details`, { description: 'Contant geld in een doos', amount: { amount: '200.00', currency: 'EUR' }, details: {}, reason: 'Toch een doos.' }, { version: (await showItem(lead.client, ids[1] ?? '')).version }));
  await office.app.worker.start();
  const after = await ended(lead, laid);

  const report = await reportOf(lead, laid.id);
  expect(report.map(({ itemId }) => itemId)).toEqual(ids);
  expect(report[0]).toMatchObject({ state: 'done', reasons: [] });
  expect(report[1]).toMatchObject({ state: 'refused', reasons: [{ code: 'record.changed' }] });
  const decisions = await done(lead.client.get<Decision[]>(`/cases/${caseId}/decisions`));
  expect(decisions).toHaveLength(1);
  expect(after.undoable).toBe(true);
});

it('gives nobody a right: who may not move may not move many, and of another unit nobody sees it', async () => {
  const laid = await done(begin(keeper, { ...moveTo(shelf), itemIds: await cars(1, 'Kraan') }));
  const stranger = await office.enrol('team-lead', { unitId: await givenUnit(office.database) });

  const answers = [await begin(lead, { ...moveTo(shelf), matching: {} }), await lead.client.get<Problem>(`/bulk-acts/${laid.id}`), await stranger.client.get<Problem>(`/bulk-acts/${laid.id}`), await steer(lead, laid, 'stop')];

  expect(answers.map(({ status }) => status)).toEqual([403, 404, 404, 404]);
});

it('asks the rights again at each record: who has lost them meanwhile changes nothing any more', async () => {
  const [id = ''] = await cars(1, 'Heftruck');
  const leaver = await office.enrol('custodian');
  await office.app.worker.stop();
  const laid = await done(begin(leaver, { ...moveTo(shelf), itemIds: [id] }));
  await office.database.query('UPDATE app_user SET active = false WHERE id = $1', [leaver.id]);
  await office.app.worker.start();
  const head = await office.enrol('team-lead');
  const after = await ended(head, laid);

  expect(after).toMatchObject({ done: 0, refused: 1 });
  expect((await reportOf(head, laid.id)).flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual(['access.forbidden']);
  expect(await placeOf(id)).toBeNull();
});

it('stops when asked, with the rest left as it was, and goes on when asked', async () => {
  const ids = await cars(60, 'Oplegger');
  await office.app.worker.stop();
  const laid = await done(begin(keeper, { ...moveTo(shelf), itemIds: ids }));
  const stopped = await done(steer(keeper, laid, 'stop'));
  await office.app.worker.start();
  const other = await done(begin(keeper, { ...moveTo(shelf), itemIds: await cars(1, 'Dieplader') }));
  await ended(keeper, other);
  const still = await show(keeper, laid.id);

  expect(stopped.state).toBe('stopped');
  expect(still).toMatchObject({ state: 'stopped', waiting: 60, done: 0 });
  expect((await steer(keeper, still, 'stop')).body.code).toBe('bulk.not-now');
  await done(steer(keeper, still, 'resume'));
  expect(await ended(keeper, laid)).toMatchObject({ waiting: 0, done: 60 });
});

it('goes on after the worker was killed, and does nothing twice', async () => {
  const ids = await cars(60, 'Trailer');
  const laid = await done(begin(keeper, { ...moveTo(shelf), itemIds: ids }));
  await until(async () => (await show(keeper, laid.id)).done > 0);
  await office.app.worker.kill9();
  const before = await show(keeper, laid.id);
  // The lease of the dead one is passed over.
  await office.database.query('UPDATE bulk_act SET leased_until = clock_timestamp() WHERE id = $1', [laid.id]);
  await office.app.worker.start();
  const after = await ended(keeper, laid);

  expect(before.done).toBeGreaterThan(0);
  expect(after).toMatchObject({ waiting: 0, done: 60, refused: 0 });
  const [moves] = await office.database.query<{ moves: string; items: string }>('SELECT count(*) AS moves, count(DISTINCT item_id) AS items FROM item_move WHERE item_id = ANY ($1::uuid[])', [ids]);
  expect([Number(moves?.moves), Number(moves?.items)]).toEqual([60, 60]);
});

describe('a change of some facts', () => {
  const editOf = (details: object, more: object = {}): object => ({ kind: 'edit', edit: { assetClass: 'vehicle', details, reason: 'Zelfde partij.', ...more } });
  const detailsOf = async (id: string): Promise<Readonly<Record<string, unknown>>> => (await showItem(lead.client, id)).details;

  it('sets them on each of the class, leaves all else, and says of the others why not', async () => {
    const [one = '', two = '', three = '', money = ''] = await seize(lead.client, caseId, [
      aCar({ description: 'Scooter 1', details: { make: 'Vespa', model: 'GTS', colour: 'rood' } }),
      aCar({ description: 'Scooter 2', details: { make: 'Vespa', model: 'GTS', vin: 'WVWZZZ1JZXW000002', insurance: 'x' } }),
      aCar({ description: 'Scooter 3', details: { make: 'Vespa', keys: 2, insurance: 'y' } }),
      cash('10.00'),
    ]);
    const laid = await done(begin(lead, { ...editOf({ colour: 'rood', insurance: null }), itemIds: [one, two, three, money] }));
    const after = await ended(lead, laid);

    expect(after).toMatchObject({ done: 2, refused: 2, undoable: true, content: { edit: { assetClass: 'vehicle', details: { colour: 'rood', insurance: null } }, reason: 'Zelfde partij.' } });
    expect(Object.fromEntries((await reportOf(lead, laid.id)).map(({ itemId, reasons }) => [itemId, reasons.map(({ code }) => code)]))).toEqual({ [one]: ['item.nothing-changes'], [two]: [], [three]: [], [money]: ['item.other-class'] });
    expect(await detailsOf(two)).toEqual({ make: 'Vespa', model: 'GTS', vin: 'WVWZZZ1JZXW000002', colour: 'rood' });
    expect(await detailsOf(three)).toEqual({ make: 'Vespa', keys: 2, colour: 'rood' });
    expect((await timelineOf(lead.client, caseId)).filter(({ type, subjectId }) => type === 'item.corrected' && subjectId === three).map(({ reason }) => reason)).toEqual(['Zelfde partij.']);
  });

  it('is undone: each fact goes back to what it said, but what was set otherwise since', async () => {
    const [stays = '', changed = ''] = await seize(lead.client, caseId, [aCar({ description: 'Bromfiets 1', details: { make: 'A', colour: 'blauw' } }), aCar({ description: 'Bromfiets 2', details: { make: 'B' } })]);
    const laid = await done(begin(lead, { ...editOf({ colour: 'groen' }, { description: 'Bromfiets' }), itemIds: [stays, changed] }));
    await ended(lead, laid);
    const { version } = await showItem(lead.client, changed);
    await done(lead.client.put(`/items/${changed}/details`, { description: 'Bromfiets', details: { make: 'B', colour: 'paars' }, reason: 'Nagekeken.' }, { version }));

    const undone = await undo(lead, laid, 'Verkeerde kleur.');

    expect(undone).toMatchObject({ done: 0, undone: 1, notUndone: 1, undoable: false, undoReason: 'Verkeerde kleur.' });
    expect(await showItem(lead.client, stays)).toMatchObject({ description: 'Bromfiets 1', details: { make: 'A', colour: 'blauw' } });
    expect(await detailsOf(changed)).toEqual({ make: 'B', colour: 'paars' });
  });

  it('is refused as a whole where it is never one for many', async () => {
    const refused = async (details: object): Promise<readonly (string | undefined)[]> => ((await begin(lead, { ...editOf(details), matching: {} })).body.errors ?? []).map(({ code, pointer }) => `${pointer ?? ''} ${code}`);

    expect(await refused({ vin: '1' })).toEqual(['/edit/details/vin item.not-for-many']);
    expect(await refused({ registeredHolder: 'J. de Vries' })).toEqual(['/edit/details/registeredHolder item.not-for-many']);
    expect(await refused({ keys: 'veel', colour: 'rood' })).toEqual(['/edit/details/keys field.number']);
    expect(await refused({})).toEqual(['/edit/details field.required']);
  });

  it('leaves what somebody must still look at to be looked at', async () => {
    const [id = ''] = await cars(1, 'Uit een register');
    await office.database.query(`UPDATE item SET needs_review = true, review_notes = '[{"code": "x"}]' WHERE id = $1`, [id]);
    await ended(lead, await done(begin(lead, { ...editOf({ colour: 'grijs' }), itemIds: [id] })));

    expect(await showItem(lead.client, id)).toMatchObject({ needsReview: true, reviewNotes: [{ code: 'x' }], details: { colour: 'grijs' } });
  });
});

describe('acts that were done', () => {
  it('are found again: one’s own, and by who leads the unit those of everybody in it', async () => {
    const head = await office.enrol('team-lead');
    const other = await office.enrol('custodian');
    const laid = await done(begin(other, { ...moveTo(shelf), itemIds: await cars(1, 'Ladder') }));
    await ended(other, laid);
    const list = async (by: Person, scope: string): Promise<readonly string[]> => (await done(by.client.get<Page<BulkAct>>(`/bulk-acts?scope=${scope}&limit=200`))).rows.map(({ id }) => id);

    expect(await list(other, 'mine')).toEqual([laid.id]);
    expect(await list(other, 'all')).toEqual([laid.id]);
    expect(await list(head, 'mine')).toEqual([]);
    expect((await list(head, 'all')).length).toBeGreaterThan(1);
    expect((await list(head, 'all'))[0]).toBe(laid.id);
    expect(await show(head, laid.id)).toMatchObject({ own: false, requestedBy: { id: other.id } });
    expect(await undo(head, laid, 'Hoort hier niet.')).toMatchObject({ undone: 1 });
  });

  it('come page by page, the newest first, without gaps and doubles', async () => {
    const everything = (await done(keeper.client.get<Page<BulkAct>>('/bulk-acts?limit=200'))).rows;
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<BulkAct> = await done(keeper.client.get<Page<BulkAct>>(`/bulk-acts?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`));
      seen.push(...page.rows.map(({ id }) => id));
      expect(page.total).toBe(everything.length);
      cursor = page.nextCursor;
    } while (cursor !== null);

    expect(seen).toEqual(everything.map(({ id }) => id));
    expect(everything.map(({ requestedAt }) => requestedAt)).toEqual(everything.map(({ requestedAt }) => requestedAt).sort().reverse());
  });
});
