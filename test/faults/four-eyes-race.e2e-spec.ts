import { openFourEyesOffice, type FourEyesOffice } from './support/four-eyes-office.js';
import { fourEyesRace } from './support/four-eyes-race.js';
import { measured } from './support/measured.js';

/** T7, short: who may not approve or carry out races with who may. The long one: four-eyes-race.long-spec.ts. */

let office: FourEyesOffice;

beforeAll(async () => {
  office = await openFourEyesOffice();
});

afterAll(() => office.stop());

it('nobody who may not gets an approval or a return through at the moment that others do, and of those who may one does', async () => {
  const result = await fourEyesRace(office, { tries: 80, each: 3 });

  measured('T7-race-short', { ...result });
  expect(result).toMatchObject({ succeeded: {}, notOnce: [] });
});

// Last: what is taken away here stays away.
it('planted fault: without the check on two people the race finds who approves what they asked themselves', async () => {
  await office.database.query('ALTER TABLE approval DROP CONSTRAINT approval_two_people_check');

  // A race can be lost: it is run until it is won once.
  let found = 0;
  for (let round = 0; round < 20 && found === 0; round += 1) found = (await fourEyesRace(office, { tries: 1, each: 2 })).succeeded['self, past the application'] ?? 0;

  expect(found).toBeGreaterThan(0);
});
