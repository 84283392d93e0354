import type { Person } from '../e2e/support/people.js';
import { startOffice, type Office } from './support/office.js';

/** Duties of authorities hang on no case: who administers the law and who leads a team hears of them, each stage once. */

let office: Office;

beforeAll(async () => {
  office = await startOffice();
});

afterAll(() => office.stop());

async function heard(person: Person): Promise<readonly string[]> {
  const rows = await office.database.query<{ key: string }>(`SELECT key FROM notification WHERE user_id = $1 AND message = 'duty.due' ORDER BY sequence`, [person.id]);
  return rows.map(({ key }) => key);
}

describe('a duty apart from any case', () => {
  it('is told to the legal administrator and the team lead, once a stage and in its last word, and to nobody else', async () => {
    const [keeper, lead, prosecutor] = [await office.enrol('legal-administrator'), await office.enrol('team-lead'), await office.enrol('prosecutor')];

    for (const day of ['2027-03-25', '2027-03-26', '2027-05-24', '2027-05-24']) await office.tellDuties(day);

    const told = await heard(keeper);
    expect(told.filter((key) => key.startsWith('duty:EU-27'))).toEqual(['duty:EU-27@1:2027-05-24:60', 'duty:EU-27@1:2027-05-24:0']);
    expect(told.filter((key) => key.startsWith('duty:EU-28'))).toEqual(['duty:EU-28@1:2026-11-23:-1']);
    expect(await heard(lead)).toEqual(told);
    expect(await heard(prosecutor)).toEqual([]);
  });
});
