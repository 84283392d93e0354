import type { RecordSeizureRequest } from '@contract/items';
import { emptySeizure } from '../seizures/seizure-values.js';
import { afterAnswer, afterReload, ageOf, begun, confirmed, type Entry, hurried, mayBeCorrected, nextStep, nextToSend, type Outcome, type QueuedPhoto, type Refused, retried, withoutPhotos } from './queue.js';

const NOW = 1_000_000;
const HOUR = 60 * 60_000;
const request: RecordSeizureRequest = { seizedOn: '2026-11-23', grounds: ['nl-sv-94'], place: 'Havenkade 12', things: [{ assetClass: 'vehicle', description: 'Golf', details: {} }] };
const photo = (id: string, sent = false): QueuedPhoto => ({ id, key: `key-${id}`, name: `${id}.jpg`, type: 'image/jpeg', size: 3, sent });

function anEntry(more: Partial<Entry> = {}): Entry {
  return {
    id: 'entry', number: 1, capturedAt: NOW, caseId: 'case', caseReference: 'Z-1', values: emptySeizure('2026-11-23'), request, key: 'first-key', photos: [],
    state: 'waiting', attempts: 0, notBefore: 0, recorded: null, problem: null, ...more,
  };
}

const recorded: Outcome = { kind: 'recorded', itemId: 'item', reference: 'Z-1-001' };
const refusedWith = (...errors: Refused['errors']): Outcome => ({ kind: 'refused', problem: { code: 'request.invalid', title: 'x', detail: 'x', errors } });
const duplicate = { code: 'item.possible-duplicate', pointer: '/things/0', detail: 'Z-1-001 heeft hetzelfde nummer.', confirmable: true };
const sent = (entry: Entry, outcome: Outcome): Entry | null => afterAnswer(begun(entry), outcome, NOW);
const kept = (entry: Entry | null): Entry => {
  if (entry === null) throw new Error('the entry was wiped');
  return entry;
};

describe('the order of sending', () => {
  it('is the order of capture', () => {
    expect(nextToSend([anEntry({ id: 'second', number: 2 }), anEntry({ id: 'first' })], NOW)?.id).toBe('first');
  });

  it('is kept while the first waits for its pause, and not held up by what a person must look at', () => {
    expect(nextToSend([anEntry({ notBefore: NOW + 1 }), anEntry({ number: 2 })], NOW)).toBeNull();
    expect(nextToSend([anEntry({ state: 'refused' }), anEntry({ state: 'doubted', number: 2 }), anEntry({ id: 'third', number: 3 })], NOW)?.id).toBe('third');
  });

  it('within an entry is the item and then each photo, which names it', () => {
    const entry = anEntry({ photos: [photo('a'), photo('b')] });
    const withItem = kept(sent(entry, recorded));
    const withOne = kept(sent(withItem, { kind: 'photo-sent', photoId: 'a' }));

    expect([nextStep(entry).kind, nextStep(withItem), nextStep(withOne)]).toEqual(['record', { kind: 'photo', photo: photo('a') }, { kind: 'photo', photo: photo('b') }]);
    expect(sent(withOne, { kind: 'photo-sent', photoId: 'b' })).toBeNull();
  });
});

describe('an entry that the register has', () => {
  it('is wiped at once when it has no photos', () => {
    expect(sent(anEntry(), recorded)).toBeNull();
  });
});

describe('an entry without an answer', () => {
  it('keeps its key and waits ever longer, up to five minutes', () => {
    let entry = anEntry();
    const pauses = Array.from({ length: 9 }, () => {
      entry = kept(sent(entry, { kind: 'no-answer' }));
      return (entry.notBefore - NOW) / 1000;
    });

    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
    expect([entry.key, entry.state]).toEqual(['first-key', 'waiting']);
    expect(nextToSend([hurried(entry)], NOW)?.id).toBe('entry');
  });

  it('that was on its way when the page went away waits again under the same key', () => {
    expect(afterReload(begun(anEntry()))).toMatchObject({ state: 'waiting', key: 'first-key', attempts: 1, notBefore: 0 });
    expect(afterReload(anEntry({ state: 'doubted' })).state).toBe('doubted');
  });

  it('is not corrected, because nobody knows whether it arrived', () => {
    expect(mayBeCorrected(anEntry())).toBe(true);
    expect(mayBeCorrected(kept(sent(anEntry(), { kind: 'no-answer' })))).toBe(false);
  });

  it('because the session ended waits for who signs in, without a pause', () => {
    expect(sent(anEntry(), { kind: 'signed-out' })).toMatchObject({ state: 'waiting', notBefore: 0 });
  });
});

describe('a refusal', () => {
  it('that a reason can settle is a question: the reason goes under its pointer, in another request with another key', () => {
    const doubted = kept(sent(anEntry(), refusedWith(duplicate)));
    const settled = confirmed(doubted, { '/things/0': 'Een andere auto.' }, 'second-key');

    expect(doubted).toMatchObject({ state: 'doubted', key: 'first-key' });
    expect(settled).toMatchObject({ state: 'waiting', key: 'second-key', attempts: 0, problem: null, request: { things: [{ confirmations: { '/things/0': 'Een andere auto.' } }] } });
  });

  it('with one thing that no reason settles is for the form', () => {
    const entry = kept(sent(anEntry(), refusedWith(duplicate, { code: 'field.required', pointer: '/place', detail: 'Vul in.' })));

    expect([entry.state, mayBeCorrected(entry)]).toEqual(['refused', true]);
    expect(confirmed(entry, { '/things/0': 'x' }, 'second-key')).toBe(entry);
    expect(retried(entry)).toMatchObject({ state: 'waiting', key: 'first-key', problem: null });
  });

  it('of a photo leaves the item as recorded; giving the photo up ends the entry', () => {
    const entry = kept(sent(kept(sent(anEntry({ photos: [photo('a')] }), recorded)), refusedWith()));

    expect([entry.state, mayBeCorrected(entry), entry.recorded?.reference]).toEqual(['refused', false, 'Z-1-001']);
    expect(nextStep(withoutPhotos(entry)).kind).toBe('done');
  });
});

describe('age', () => {
  it.each([
    [0, 'fresh'],
    [47.9, 'fresh'],
    [48, 'late'],
    [71.9, 'late'],
    [72, 'overdue'],
  ])('of %s hours is %s', (hours, age) => {
    expect(ageOf([anEntry({ capturedAt: NOW - hours * HOUR }), anEntry()], NOW)).toBe(age);
  });

  it('of nothing is fresh', () => {
    expect(ageOf([], NOW)).toBe('fresh');
  });
});
