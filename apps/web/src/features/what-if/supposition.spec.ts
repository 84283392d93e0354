import { toRequest } from './supposition.js';

describe('what is supposed', () => {
  it('holds of one event the last date that was said, and every new event', () => {
    const verdict = { type: 'case.verdict-given', subjectType: 'case', subjectId: 'c', occurredOn: '2026-05-14' };

    expect(
      toRequest([
        { words: '', moved: { eventId: 'e', occurredOn: '2026-05-01' } },
        { words: '', supposed: verdict },
        { words: '', moved: { eventId: 'e', occurredOn: '2026-05-02' } },
      ]),
    ).toEqual({ moved: [{ eventId: 'e', occurredOn: '2026-05-02' }], supposed: [verdict] });
  });
});
