import { jurisdictionErrors } from './jurisdiction.js';

describe('whose law governs a case', () => {
  it.each([undefined, 'nl', 'be', 'us-il', 'gb-sct', 'de'])('can be %s', (jurisdiction) => {
    expect(jurisdictionErrors(jurisdiction)).toEqual([]);
  });

  it.each(['qq', 'NL', 'nederland', '', 'nl-', 'n'])('cannot be "%s"', (jurisdiction) => {
    expect(jurisdictionErrors(jurisdiction)).toEqual([{ code: 'case.jurisdiction', pointer: '/jurisdiction', params: {} }]);
  });
});
