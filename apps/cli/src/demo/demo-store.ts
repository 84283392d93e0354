import type { INestApplicationContext } from '@nestjs/common';
import { ManagePlaces, MoveItems } from '#custody';
import { UnitOfWork, madeBody, type WorkContext } from '#platform';
import type { DemoPeople } from './demo-people.js';

const MILLISECONDS_A_DAY = 86_400_000;
const SITE = 'Beslaghuis Noordstad';

interface Room {
  readonly name: string;
  readonly shelves: readonly string[];
}

const ROOMS: readonly Room[] = [
  { name: 'Kluis', shelves: ['Plank 1', 'Plank 2'] },
  { name: 'Loods', shelves: ['Vak 12', 'Vak 13', 'Vak 14'] },
  { name: 'Goederenkamer', shelves: ['Plank A', 'Plank B'] },
];

const ELSEWHERE = [
  { kind: 'partner', name: 'Jachthaven De Kom' },
  { kind: 'bank', name: 'Voorbeeldbank' },
  { kind: 'immovable', name: 'Onroerende zaken' },
  { kind: 'holder', name: 'Bij de beslagene' },
] as const;

/** Which thing of the demo cases stands where, and since how many days; the phone was never placed, so that there is something to look for, and the lamps came by a hand-over. */
const PLACED: readonly { readonly thing: string; readonly place: string; readonly daysAgo: number; readonly seal?: string; readonly heldBy?: string }[] = [
  { thing: 'Contant geld in sporttas', place: 'Kluis › Plank 1', daysAgo: 23, seal: 'Z-118204' },
  { thing: 'Polshorloge Rolex Submariner', place: 'Kluis › Plank 2', daysAgo: 23, seal: 'Z-118205' },
  { thing: 'Volkswagen Golf R, donkerblauw', place: 'Loods › Vak 14', daysAgo: 23 },
  { thing: 'Bestelbus Opel Vivaro, grijs', place: 'Loods › Vak 13', daysAgo: 189 },
  { thing: 'Woonhuis Lindelaan 8, Noordstad', place: 'Onroerende zaken', daysAgo: 2 },
  { thing: 'Betaalrekening', place: 'Voorbeeldbank', daysAgo: 2 },
  { thing: 'Motorjacht Stella Maris, 14 meter', place: 'Jachthaven De Kom', daysAgo: 300, heldBy: 'Havenmeester De Kom' },
  { thing: 'Contant geld', place: 'Kluis › Plank 1', daysAgo: 408 },
];

/** Fills the store of the demo once: a site with rooms and shelves, places elsewhere, and most things in their place. */
export async function recordDemoStore(app: INestApplicationContext, people: DemoPeople, today: string): Promise<void> {
  const uow = app.get(UnitOfWork);
  const keeper = people.actor('custodian');
  const as = (act: string): WorkContext => ({ actor: keeper, act, purpose: 'demo', requestId: 'seed-demo' });
  const rows = <T>(sql: string): Promise<T[]> => uow.read(as('custody.search'), () => uow.manager.query<T[]>(sql));
  if ((await rows<{ name: string }>('SELECT name FROM place')).some(({ name }) => name === SITE)) return;

  const places = app.get(ManagePlaces);
  const known = new Map<string, string>();
  const open = async (path: string, kind: string, name: string, parentId?: string): Promise<string> => {
    const custodianId = parentId === undefined ? keeper.id : undefined;
    const { id } = await places.open(as('place.manage'), madeBody({ kind, name, ...(parentId !== undefined && { parentId }), ...(custodianId !== undefined && { custodianId }) }));
    known.set(path, id);
    return id;
  };
  const site = await open(SITE, 'site', SITE);
  for (const { name, shelves } of ROOMS) {
    const room = await open(name, 'room', name, site);
    for (const shelf of shelves) await open(`${name} › ${shelf}`, 'shelf', shelf, room);
  }
  for (const { kind, name } of ELSEWHERE) await open(name, kind, name);

  const items = new Map((await rows<{ id: string; description: string }>('SELECT id, description FROM item')).map(({ id, description }) => [description, id]));
  for (const { thing, place, daysAgo, seal, heldBy } of PLACED) {
    const [itemId, toPlaceId] = [items.get(thing), known.get(place)];
    if (itemId === undefined || toPlaceId === undefined) throw new Error(`The demo has no ${thing} or no ${place}.`);
    const movedAt = new Date(Date.parse(`${today}T10:30:00Z`) - daysAgo * MILLISECONDS_A_DAY).toISOString();
    await app.get(MoveItems).execute(as('custody.move'), madeBody({ toPlaceId, movedAt, ...(heldBy !== undefined && { heldBy }), items: [{ itemId, fromPlaceId: null, ...(seal !== undefined && { sealIn: seal }) }] }));
  }
}
