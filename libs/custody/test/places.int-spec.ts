import { madeBody } from '#platform';
import { labelCode, readLabelCode } from '../src/domain/label-code.js';
import { ManagePlaces } from '../src/index.js';
import { ShowPlaces } from '../src/application/show-places.service.js';
import { startStore, type StoreUnderTest } from './support/store-under-test.js';

let store: StoreUnderTest;

beforeAll(async () => {
  store = await startStore();
});

afterAll(() => store.stop());

const pathOf = async (id: string): Promise<string> => (await store.get(ShowPlaces).one(store.as('place.view'), id)).path;

describe('a place', () => {
  it('moves with all that is in it, and the chain still says where things were then', async () => {
    const [old, fresh] = [await store.place('site', 'Oud beslaghuis'), await store.place('site', 'Nieuw beslaghuis')];
    const room = await store.place('room', 'Kluis', old);
    const shelf = await store.place('shelf', 'Plank 7', room);
    const item = await store.item(await store.case());
    await store.move(item, null, shelf);

    await store.get(ManagePlaces).change(store.as('place.manage'), room, 1, madeBody({ name: 'Kluis', parentId: fresh, reason: 'Verhuizing' }));

    expect(await store.custodyOf(item)).toMatchObject({ path: 'Nieuw beslaghuis › Kluis › Plank 7', moves: [{ toPath: 'Oud beslaghuis › Kluis › Plank 7' }] });
    const { history } = await store.get(ShowPlaces).one(store.as('place.view'), room);
    expect(history).toMatchObject([{ type: 'place.moved', reason: 'Verhuizing', changes: [{ from: 'Oud beslaghuis › Kluis', to: 'Nieuw beslaghuis › Kluis' }] }, { type: 'place.opened' }]);
  });

  it('is answered for by its own custodian, or that of the place it lies in', async () => {
    const site = await store.place('site', 'Haven');
    const room = await store.place('room', 'Loods', site);
    await store.get(ManagePlaces).change(store.as('place.manage'), site, 1, madeBody({ name: 'Haven', custodianId: store.keeper.id }));

    expect(await store.get(ShowPlaces).one(store.as('place.view'), room)).toMatchObject({ custodian: null, answers: { id: store.keeper.id } });
  });

  it('does not lie in itself, nor in a place of the wrong kind', async () => {
    const site = await store.place('site', 'Kringloop');
    const rack = await store.place('rack', 'Stelling', site);
    const shelf = await store.place('shelf', 'Plank', rack);

    await expect(store.get(ManagePlaces).change(store.as('place.manage'), rack, 1, madeBody({ name: 'Stelling', parentId: shelf }))).rejects.toMatchObject({ details: { errors: [{ code: 'place.in-itself' }] } });
    await expect(store.place('room', 'Kamer', rack)).rejects.toMatchObject({ details: { errors: [{ code: 'place.parent-kind', pointer: '/parentId' }] } });
  });

  it('closes when nothing is in it, is kept, and takes nothing in any more', async () => {
    const site = await store.place('site', 'Tijdelijk');
    const room = await store.place('room', 'Zaal', site);
    const manage = store.get(ManagePlaces);
    const item = await store.item(await store.case());
    await store.move(item, null, room);

    await expect(manage.close(store.as('place.manage'), room, 1, { reason: 'Leeg' })).rejects.toMatchObject({ code: 'place.not-empty' });
    await expect(manage.close(store.as('place.manage'), site, 1, { reason: 'Leeg' })).rejects.toMatchObject({ code: 'place.not-empty' });

    await store.move(item, room, site);
    await manage.close(store.as('place.manage'), room, 1, { reason: 'Leeg' });
    await expect(store.move(item, site, room)).rejects.toMatchObject({ details: { errors: [{ code: 'place.closed' }] } });
    expect(await pathOf(room)).toBe('Tijdelijk › Zaal');
  });

  it('is managed by who keeps, and seen by who looks', async () => {
    const { keeper } = store;

    await expect(store.get(ManagePlaces).open(store.as('place.manage', { ...keeper, roles: ['prosecutor'] }), madeBody({ kind: 'site', name: 'X' }))).rejects.toMatchObject({ code: 'access.forbidden' });
    expect((await store.get(ShowPlaces).all(store.as('place.view', { ...keeper, roles: ['auditor'] }), false)).length).toBeGreaterThan(0);
  });
});

describe('the codes of labels', () => {
  it('are made by the database by the same rule', async () => {
    const rows = await store.database.query<{ n: string; code: string }>('SELECT n, label_code(n) AS code FROM (SELECT generate_series(1, 500) UNION ALL SELECT 123456789) s(n)');

    expect(rows.filter(({ n, code }) => code !== labelCode(Number(n)) || readLabelCode(code) !== code)).toEqual([]);
  });
});
