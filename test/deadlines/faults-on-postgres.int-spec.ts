import { itGoesWrongInNoneOfTheseWays } from './support/eight-ways.js';
import { itSurvives } from './support/faults.js';
import { startOffice, type Office } from './support/office.js';

describe('a deadline worker with its queue on PostgreSQL', () => {
  let office: Office;

  beforeAll(async () => {
    office = await startOffice('postgres:');
  });

  afterAll(() => office.stop());

  itGoesWrongInNoneOfTheseWays(() => office);
  itSurvives(() => office);
});
