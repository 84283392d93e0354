import { termRefusals } from './check-term.js';

const asked = { regime: 'wjsg', validFrom: '2026-12-01', today: '2026-11-29', forOffice: ['wjsg', 'archive'] };

describe('a term of keeping that the office sets', () => {
  it('is for a regime of which no law was read, from today on', () => {
    expect(termRefusals(asked)).toEqual([]);
    expect(termRefusals({ ...asked, validFrom: '2026-11-29' })).toEqual([]);
  });

  it('does not stand beside the law, nor begins before it was set', () => {
    expect(termRefusals({ ...asked, regime: 'wpg-8', validFrom: '2026-11-28' }).map(({ code }) => code)).toEqual(['retention.term-of-law', 'retention.valid-from-passed']);
  });
});
