import { legalDateOf } from './legal-date.js';
import { orthodoxEasterSunday } from './orthodox-easter.js';

it.each(['1954-04-25', '1983-05-08', '2010-04-04', '2016-05-01', '2019-04-28', '2021-05-02', '2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16', '2029-04-08'])('the Orthodox Easter is on %s', (date) => {
  expect(legalDateOf(orthodoxEasterSunday(Number(date.slice(0, 4))))).toBe(date);
});
