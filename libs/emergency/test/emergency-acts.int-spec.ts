import { createTestDatabase } from '../../../test/support/test-database.js';
import { EMERGENCY_ACTS } from '../src/index.js';

it('the wall of the database shows a case in an emergency for the same acts as the code', async () => {
  const database = await createTestDatabase();
  try {
    expect(await database.query('SELECT unnest(emergency_acts()) AS act')).toEqual(EMERGENCY_ACTS.map((act) => ({ act })));
  } finally {
    await database.drop();
  }
});
