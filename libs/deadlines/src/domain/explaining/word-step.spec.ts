import { computeTerm } from '../arithmetic/compute-term.js';
import { shippedCalendars } from '../../../testing/shipped-packs.js';
import { wordStep, wordWarning } from './word-step.js';

describe('the words of a deadline', () => {
  it('tell every step from the event to the last day, in both languages', () => {
    const { steps } = computeTerm({ code: 'D', n: 14, start: '2026-03-20', calendar: shippedCalendars()['nl-atw'] });
    const told = steps.map(wordStep);

    expect(told.map(({ nl }) => nl).join(' ')).toContain('vrijdag 3 april 2026 is Goede Vrijdag.');
    expect(told.at(-1)?.nl).toBe('De laatste dag is dinsdag 7 april 2026, tot het einde van de dag.');
    expect(told.at(-1)?.en).toMatch(/^The last day is Tuesday,? 7 April 2026, until the end of the day\.$/);
  });

  it('name the year whose decree is not loaded', () => {
    expect(wordWarning({ code: 'equated-days-not-loaded', params: { year: 2030 } }).nl).toContain('2030');
  });
});
