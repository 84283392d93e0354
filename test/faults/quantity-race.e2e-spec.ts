import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { aCar, openCase, seizeOne, showItem } from '../e2e/support/story.js';
import { measured } from './support/measured.js';
import { deadlocksIn, faultsOfBills, faultsOfLot, joinCrosswise, PatientClient, powder, raceForBills, raceForLot, takeOne, takeWithoutLooking } from './support/quantity-race.js';

/** T6, short: what many take from one lot and book on one thing at the same moment adds up. The long one: quantity-race.long-spec.ts. */

const TAKERS = 12;

let office: RunningOffice;
let officers: readonly Person[];
let lead: Person;
let colleague: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officers = [await office.enrol('asset-officer'), await office.enrol('asset-officer')];
  colleague = await office.enrol('asset-officer');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
});

afterAll(() => office.stop());

const someone = (number: number) => new PatientClient((officers[number % officers.length] as Person).client);
const approver = () => new PatientClient(colleague.client);
const decider = () => new PatientClient(lead.client);

it('a lot that many split, put back and decide on is still whole, and each was answered once', async () => {
  const lotId = await seizeOne(someone(0), caseId, powder);

  const acknowledged = await raceForLot({ takers: Array.from({ length: TAKERS }, (_, number) => someone(number)), colleague: approver(), lead: decider(), caseId, lotId });

  const faults = await faultsOfLot(acknowledged, lotId, office.database);
  measured('T6-short', { takers: TAKERS, parts: acknowledged.parts.size, putBack: acknowledged.joined.size, told: acknowledged.told, cameAgain: PatientClient.cameAgain, deadlocks: await deadlocksIn(office.database), faults });
  expect(faults).toEqual([]);
  expect(acknowledged.parts.size).toBe(TAKERS);
});

it('parts that are joined crosswise at the same moment end in one of the two, and nobody waits for ever', async () => {
  const lotId = await seizeOne(someone(0), caseId, powder);
  const parts: string[] = [];
  for (let part = 0; part < 6; part += 1) parts.push(await takeOne(someone(0), lotId));

  const { joined, faults } = await joinCrosswise({ takers: [someone(0)], colleague: approver() }, parts);

  expect([...faults, ...(await faultsOfLot({ parts: new Set(parts), faults: [] }, lotId, office.database))]).toEqual([]);
  expect(joined).toBeLessThanOrEqual(3);
});

it('of two who record a bill under one number one is told, and every bill is what its parts are', async () => {
  const items = await Promise.all([0, 1, 2].map(async () => (await showItem(lead.client, await seizeOne(someone(0), caseId, aCar()))).reference));

  const { recorded, faults } = await raceForBills(Array.from({ length: TAKERS }, (_, number) => someone(number)), items);

  expect([...faults, ...(await faultsOfBills(recorded, office.database))]).toEqual([]);
});

it('finds those who write what is left of what they saw', async () => {
  const lotId = await seizeOne(someone(0), caseId, powder);
  const partId = await takeOne(someone(0), lotId);

  await takeWithoutLooking(office.database, lotId, partId, 8);

  expect(await faultsOfLot({ parts: new Set([partId]), faults: [] }, lotId, office.database)).toEqual(expect.arrayContaining(['107 kg of 100.00 are there', '2 differ from their account: 98.75 99.75,8.25 0.25']));
});
