import { itSurvives } from './support/faults.js';
import { startOffice, type Office } from './support/office.js';
import { itBringsUpUndoneDuties } from './support/undone-duties.js';

describe('a deadline worker with its queue on PostgreSQL', () => {
  let office: Office;

  beforeAll(async () => {
    office = await startOffice('postgres:');
  });

  afterAll(() => office.stop());

  itBringsUpUndoneDuties(() => office);
  itSurvives(() => office);
});
