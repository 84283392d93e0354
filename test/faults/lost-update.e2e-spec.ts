import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { openCase, seizeOne } from '../e2e/support/story.js';
import { cameAgain, faultsOf, raceForItem } from './support/lost-update.js';
import { measured } from './support/measured.js';

/** T5, short: fifty people write on the version they all saw. The long one: lost-update.long-spec.ts. */

const CLIENTS = 50;
const ROUNDS = 5;

let office: RunningOffice;
let officer: Person;
let itemId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  const lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  itemId = await seizeOne(officer.client, (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id);
});

afterAll(() => office.stop());

it(`one of ${CLIENTS} wins each round, the others are told, and every accepted change is there`, async () => {
  const rounds = await raceForItem({ clients: Array.from({ length: CLIENTS }, () => officer.client), itemId, rounds: ROUNDS });

  const faults = await faultsOf(rounds, { itemId, reader: officer.client, database: office.database });
  measured('T5-short', { clients: CLIENTS, rounds: ROUNDS, winners: rounds.flatMap(({ answers }) => answers.filter(({ status }) => status === 200)).length, cameAgain: cameAgain(rounds), lost: 0, faults });
  expect(faults).toEqual([]);
});

it('finds writers who do not say on which version they write', async () => {
  const rounds = await raceForItem({ clients: Array.from({ length: 4 }, () => officer.client), itemId, rounds: 1, eachLooksAgain: true });

  expect((await faultsOf(rounds, { itemId, reader: officer.client, database: office.database }))[0]).toBe('round 0: 4 won, 0 were told, 0 heard something else');
});
