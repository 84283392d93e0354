import { mayReview } from './may-review.js';

const access = { userId: 'opener', told: ['lead'], unitId: 'north', reviewedAt: null };
const teamLead = { id: 'other', reach: 'unit-confidential', unitIds: ['north'] };

describe('mayReview', () => {
  it.each([
    ['who was told', access, { id: 'lead', reach: 'unit', unitIds: [] }, true],
    ['a team lead of the unit of the case', access, teamLead, true],
    ['a team lead of another unit', access, { ...teamLead, unitIds: ['south'] }, false],
    ['a colleague of the unit', access, { ...teamLead, reach: 'unit' }, false],
    ['who opened it, who leads the unit', access, { ...teamLead, id: 'opener' }, false],
    ['a second time', { ...access, reviewedAt: new Date(0) }, teamLead, false],
  ] as const)('%s', (_who, reviewed, reviewer, may) => {
    expect(mayReview(reviewed, reviewer)).toBe(may);
  });
});
