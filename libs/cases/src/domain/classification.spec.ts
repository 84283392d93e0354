import { CLASSIFICATIONS, staysInSight } from './classification.js';

const seenBy = (isMember: boolean, reach: 'register' | 'unit-confidential' | 'unit') => CLASSIFICATIONS.filter((classification) => staysInSight(classification, { isMember, reach }));

describe('a case stays in sight', () => {
  it('of its members under every classification', () => {
    expect(seenBy(true, 'unit')).toEqual(['normal', 'confidential', 'embargo']);
  });

  it.each([
    ['unit', ['normal']],
    ['unit-confidential', ['normal', 'confidential']],
    ['register', ['normal', 'confidential']],
  ] as const)('of who is no member and sees as far as %s under %j', (reach, seen) => {
    expect(seenBy(false, reach)).toEqual(seen);
  });
});
