import { itGoesWrongInNoneOfTheseWays } from './support/eight-ways.js';
import { itSurvives } from './support/faults.js';
import { startOffice, type Office } from './support/office.js';
import { itPlansOnceWhoeverPlans } from './support/two-planners.js';
import { itBringsUpUndoneDuties } from './support/undone-duties.js';

describe('a deadline worker with its queue on PostgreSQL', () => {
  let office: Office;

  beforeAll(async () => {
    office = await startOffice('postgres:');
  });

  afterAll(() => office.stop());

  itBringsUpUndoneDuties(() => office);
  itGoesWrongInNoneOfTheseWays(() => office);
  itPlansOnceWhoeverPlans(() => office);
  itSurvives(() => office);
});
