import type { TimelineEvent } from '@contract/cases';
import { correctionOf, valuesOf } from './correct-event-values.js';

const event = {
  occurredOn: '2026-03-05',
  occurredAt: null,
  timeZone: null,
  data: { suspectPresent: true, suspect: 'V. Bakker', action: 'give-verdict' },
  correctable: {
    time: 'none',
    mayBeVoid: false,
    fields: [
      { name: 'suspectPresent', title: { nl: '', en: '' }, kind: 'boolean', required: false },
      { name: 'suspect', title: { nl: '', en: '' }, kind: 'text', required: false },
    ],
  },
} as unknown as TimelineEvent;
const inLisbon = { ...event, occurredOn: '2026-03-04', occurredAt: '2026-03-03T23:30:40.000Z', timeZone: 'Europe/Lisbon' } as TimelineEvent;

describe('a correction as it is asked for', () => {
  const typed = { ...valuesOf(event, 'nl'), reason: 'Misgelezen.' };

  it('holds the day and only the fields that were changed; an emptied one is taken out', () => {
    expect(correctionOf(event, typed, 'nl')).toEqual({ occurredOn: '2026-03-05', reason: 'Misgelezen.' });
    expect(correctionOf(event, { ...typed, data: { suspectPresent: 'false', suspect: '' } }, 'nl')).toEqual({ occurredOn: '2026-03-05', reason: 'Misgelezen.', data: { suspectPresent: false, suspect: null } });
  });

  it('of what never happened says nothing else', () => {
    expect(correctionOf(event, { ...typed, void: true, data: { suspectPresent: '', suspect: '' } }, 'nl')).toEqual({ occurredOn: '2026-03-05', void: true, reason: 'Misgelezen.' });
  });

  it('shows the day on the clock of its place, and keeps the moment to the second when it was left alone', () => {
    const shown = valuesOf(inLisbon, 'en');

    expect([shown.occurredOn, shown.time]).toEqual(['2026-03-03', '23:30']);
    expect(correctionOf(inLisbon, shown, 'en').occurredAt).toBe(inLisbon.occurredAt);
    expect(correctionOf(inLisbon, { ...shown, time: '09:15' }, 'en').occurredAt).toBe('2026-03-03T09:15+00:00');
  });
});
