import { startRunningOffice } from '../e2e/support/running-office.js';
import { openCase, seizeOne } from '../e2e/support/story.js';
import { cameAgain, faultsOf, raceForItem } from './support/lost-update.js';
import { measured } from './support/measured.js';

/** T5, long: fifty people, as many rounds as ZEGEL_TEST_ROUNDS says (1,000 when it says nothing). */

const CLIENTS = 50;
const ROUNDS = Number(process.env['ZEGEL_TEST_ROUNDS'] ?? 1000);

it(`one of ${CLIENTS} wins each of ${ROUNDS} rounds`, async () => {
  const office = await startRunningOffice();
  try {
    const [lead, officer] = [await office.enrol('prosecutor'), await office.enrol('asset-officer')];
    const itemId = await seizeOne(officer.client, (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id);

    const rounds = await raceForItem({ clients: Array.from({ length: CLIENTS }, () => officer.client), itemId, rounds: ROUNDS });

    const faults = await faultsOf(rounds, { itemId, reader: officer.client, database: office.database });
    measured('T5', { clients: CLIENTS, rounds: ROUNDS, winners: rounds.flatMap(({ answers }) => answers.filter(({ status }) => status === 200)).length, cameAgain: cameAgain(rounds), faults });
    expect(faults).toEqual([]);
  } finally {
    await office.stop();
  }
}, 3 * 3_600_000);
