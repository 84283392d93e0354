import { randomUUID } from 'node:crypto';
import { idsBeside, shownIds } from './shown-ids.js';

const [A, B, C] = [randomUUID(), randomUUID(), randomUUID()];

describe('the ids that an answer shows', () => {
  it('are found at every depth, as values and as names, once each', () => {
    expect([...shownIds({ rows: [{ id: A, of: { caseId: B } }, { id: A }], byId: { [C]: 1 }, next: null })]).toEqual([A, B, C]);
    expect([...shownIds([new Map([[A, new Set([B])]]), C])]).toEqual([A, B, C]);
  });

  it('are found within other texts', () => {
    expect([...shownIds({ key: `nl-12:${A}:${B}`, at: `/items/${C}/custody` })]).toEqual([A, B, C]);
  });

  it('are no other texts, numbers, days or bytes', () => {
    expect([...shownIds({ longer: `${A}0`, upper: A.toUpperCase(), n: 1, at: new Date(), bytes: Buffer.from(A), nil: '00000000-0000-0000-0000-000000000000' })]).toEqual([]);
  });

  it('are added to the log where no row of the answer names them already', () => {
    expect(idsBeside({ a: A, b: B, c: C }, [{ caseId: A, subjectId: null }, { caseId: null, subjectId: B }], randomUUID())).toEqual([C]);
    expect(idsBeside({ a: A, mine: C }, [{ caseId: A, subjectId: 'x' }], C)).toBeNull();
  });
});
