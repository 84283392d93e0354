import { checkDecision } from './check-decision.js';

const TODAY = '2026-11-23';
const given = { kind: 'return', capacity: 'prosecutor', decidedOn: '2026-11-20', ground: 'nl-sv-116-1', reason: 'The interest is gone.' };
const byCourt = { ...given, capacity: 'court', ground: 'nl-sv-353-2-a' };

function codesOf(request: Parameters<typeof checkDecision>[0], roles?: readonly string[]): string[] {
  return checkDecision(request, TODAY, roles).map(({ code }) => code);
}

describe('checkDecision', () => {
  it('refuses a kind that does not exist', () => {
    expect(checkDecision({ ...given, kind: 'hide' }, TODAY)).toEqual([{ code: 'decision.kind', pointer: '/kind' }]);
  });

  it('refuses with every reason at once', () => {
    expect(codesOf({ ...given, kind: 'keep', capacity: 'minister', ground: 'nl-sr-33', decidedOn: '2026-12-01' })).toEqual([
      'decision.capacity',
      'decision.ground',
      'decision.future',
      'decision.review-missing',
      'decision.decider-missing',
    ]);
  });

  it('ties the capacity to the ground', () => {
    expect(checkDecision({ ...given, ground: 'nl-sv-353-2-a' }, TODAY)).toEqual([{ code: 'decision.capacity', pointer: '/capacity', params: { choices: ['court'] } }]);
    expect(codesOf({ ...given, kind: 'forfeit', ground: 'nl-sr-33' })).toEqual(['decision.capacity']);
    expect(codesOf({ ...given, kind: 'forfeit', ground: 'other-law' })).toEqual([]);
  });

  it('wants a day in the future on which what is kept is looked at again', () => {
    expect(codesOf({ ...given, kind: 'keep' })).toEqual(['decision.review-missing']);
    expect(codesOf({ ...given, kind: 'keep', reviewOn: TODAY })).toEqual(['decision.review-past']);
    expect(codesOf({ ...given, kind: 'keep', reviewOn: '2027-02-01' })).toEqual([]);
  });

  it('takes no decision for final that needs the registry first', () => {
    expect(codesOf({ ...byCourt, kind: 'forfeit', ground: 'nl-sr-33', decidedBy: 'Rechtbank Amsterdam', final: true })).toEqual(['decision.not-final-yet']);
    expect(codesOf({ ...given, final: true })).toEqual([]);
  });
});

describe('who decides', () => {
  it.each([['prosecutor'], ['team-lead']])('a %s decides in his own name', (role) => {
    expect(codesOf(given, [role])).toEqual([]);
  });

  it('an assistant decides as assistant prosecutor, never as the prosecutor', () => {
    expect(codesOf({ ...given, capacity: 'assistant-prosecutor' }, ['assistant'])).toEqual([]);
    expect(codesOf(given, ['assistant'])).toEqual(['decision.capacity-not-yours']);
  });

  it('an asset officer prepares and decides nothing', () => {
    expect(codesOf(given, ['asset-officer'])).toEqual(['decision.capacity-not-yours']);
    expect(codesOf({ ...given, capacity: 'assistant-prosecutor' }, ['asset-officer'])).toEqual(['decision.capacity-not-yours']);
  });

  it("what a prosecutor decided on paper is recorded with his name and the document", () => {
    expect(codesOf({ ...given, decidedBy: 'mr. A. de Vries' }, ['assistant'])).toEqual(['decision.document-missing']);
    expect(codesOf({ ...given, documentId: 'doc-1' }, ['assistant'])).toEqual(['decision.decider-missing']);
    expect(codesOf({ ...given, decidedBy: 'mr. A. de Vries', documentId: 'doc-1' }, ['assistant'])).toEqual([]);
  });

  it('what a court decided is named and proven, whoever records it', () => {
    expect(codesOf(byCourt, ['prosecutor'])).toEqual(['decision.decider-missing', 'decision.document-missing']);
    expect(codesOf({ ...byCourt, decidedBy: 'Rechtbank Amsterdam', documentId: 'doc-1' }, ['asset-officer'])).toEqual([]);
  });

  it('without the roles of the recorder only asks who decided', () => {
    expect(codesOf(given)).toEqual([]);
    expect(codesOf(byCourt)).toEqual(['decision.decider-missing']);
  });
});
