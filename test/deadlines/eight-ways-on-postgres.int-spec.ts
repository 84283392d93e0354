import { itGoesWrongInNoneOfTheseWays } from './support/eight-ways.js';
import { startOffice, type Office } from './support/office.js';
import { itPlansOnceWhoeverPlans } from './support/two-planners.js';

describe('a deadline worker with its queue on PostgreSQL', () => {
  let office: Office;

  beforeAll(async () => {
    office = await startOffice('postgres:');
  });

  afterAll(() => office.stop());

  itGoesWrongInNoneOfTheseWays(() => office);
  itPlansOnceWhoeverPlans(() => office);
});
