import { changedFields, nothingChanged, withFields, type CorrectedEvent, type EventState } from './corrected-event.js';

const before: EventState = { occurredOn: '2026-03-05', occurredAt: null, timeZone: null, data: { action: 'give-verdict', suspectPresent: true } };
const corrected = (after: Partial<EventState>, more: Partial<CorrectedEvent> = {}): CorrectedEvent => ({
  id: 'e', caseId: 'c', type: 'case.verdict-given', subjectType: 'case', subjectId: 'c', decisionId: null, before, after: { ...before, ...after }, void: false, ...more,
});

describe('the fields that are stated anew', () => {
  it('take the place of what was there, an empty one is taken out, and the rest stays', () => {
    expect(withFields({ action: 'give-verdict', suspectPresent: true, suspect: 'A' }, { suspectPresent: false, suspect: '' })).toEqual({ action: 'give-verdict', suspectPresent: false });
  });

  it('of what never happened are those of something that did', () => {
    expect(withFields({ reference: 'RC 1', void: true })).toEqual({ reference: 'RC 1' });
  });
});

describe('what a correction changes', () => {
  it.each([
    ['another day', corrected({ occurredOn: '2026-03-03' }), [{ field: 'occurredOn', from: '2026-03-05', to: '2026-03-03' }]],
    ['a field', corrected({ data: { ...before.data, suspectPresent: false } }), [{ field: 'suspectPresent', from: true, to: false }]],
    ['a field that was empty', corrected({ data: { ...before.data, suspect: 'A' } }), [{ field: 'suspect', from: null, to: 'A' }]],
    ['that it never happened', corrected({}, { void: true }), [{ field: 'occurredOn', from: '2026-03-05', to: null }]],
    ['that it happened after all', corrected({}, { before: { ...before, data: { ...before.data, void: true } } }), [{ field: 'occurredOn', from: null, to: '2026-03-05' }]],
  ])('is told with its old value and its new one: %s', (_what, correction, changes) => {
    expect(changedFields(correction)).toEqual(changes);
  });

  it('is refused when it is nothing, at each field that was stated', () => {
    expect(nothingChanged(corrected({}), { occurredOn: '2026-03-05', data: { suspectPresent: true }, reason: 'x' }).map(({ pointer }) => pointer)).toEqual(['/occurredOn', '/data/suspectPresent']);
    expect(nothingChanged(corrected({ occurredOn: '2026-03-03' }), { occurredOn: '2026-03-03', reason: 'x' })).toEqual([]);
  });
});
