import type { Person } from '../e2e/support/people.js';
import { startRunningOffice } from '../e2e/support/running-office.js';
import { aCar, openCase, seizeOne, showItem } from '../e2e/support/story.js';
import { measured } from './support/measured.js';
import { deadlocksIn, faultsOfBills, faultsOfLot, PatientClient, powder, raceForBills, raceForLot } from './support/quantity-race.js';

/** T6, long: sixty-four at once, as many lots one after another as ZEGEL_TEST_ROUNDS says (10 when it says nothing), and their bills. */

const TAKERS = 64;
const ROUNDS = Number(process.env['ZEGEL_TEST_ROUNDS'] ?? 10);

it(`${ROUNDS} lots that ${TAKERS} split, put back and decide on, and the bills of ${TAKERS}, add up`, async () => {
  const office = await startRunningOffice();
  try {
    const lead = await office.enrol('prosecutor');
    const officers = await Promise.all(Array.from({ length: 4 }, () => office.enrol('asset-officer')));
    const colleague = await office.enrol('asset-officer');
    const takers = Array.from({ length: TAKERS }, (_, number) => new PatientClient((officers[number % officers.length] as Person).client));
    const figures = { rounds: ROUNDS, takers: TAKERS, parts: 0, putBack: 0, told: 0, faults: [] as string[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
      const lotId = await seizeOne(lead.client, caseId, powder);
      const acknowledged = await raceForLot({ takers, colleague: new PatientClient(colleague.client), lead: new PatientClient(lead.client), caseId, lotId });
      figures.faults.push(...(await faultsOfLot(acknowledged, lotId, office.database)));
      figures.parts += acknowledged.parts.size;
      figures.putBack += acknowledged.joined.size;
      figures.told += acknowledged.told;
    }
    const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    const items = await Promise.all([0, 1, 2].map(async () => (await showItem(lead.client, await seizeOne(lead.client, caseId, aCar()))).reference));
    const { recorded, faults } = await raceForBills(takers, items);
    figures.faults.push(...faults, ...(await faultsOfBills(recorded, office.database)));
    measured('T6', { ...figures, bills: recorded.length, cameAgain: PatientClient.cameAgain, deadlocks: await deadlocksIn(office.database) });
    expect(figures.faults).toEqual([]);
    expect(figures.parts).toBe(ROUNDS * TAKERS);
  } finally {
    await office.stop();
  }
}, 3_600_000);
