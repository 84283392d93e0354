import { NEWS, planDelivery, type Weight } from './plan-delivery.js';
import { DEFAULT_PREFERENCES, EVENT_KINDS, MAIL_TIMINGS, type Choice, type Preferences } from './preferences.js';

const NOON = new Date('2026-11-27T11:00:00Z');
const NIGHT = new Date('2026-11-27T22:30:00Z');

function choosing(choice: Choice, more: Partial<Preferences> = {}): Preferences {
  return { ...DEFAULT_PREFERENCES, ...more, choices: Object.fromEntries(EVENT_KINDS.map((kind) => [kind, choice])) as Preferences['choices'] };
}

const QUIET = { quiet: { from: '22:00', until: '07:00' } };
const EVERY_WEIGHT: readonly Weight[] = [true, false].flatMap((expiry) => [true, false].flatMap((binding) => [true, false].map((toTheHour) => ({ expiry, binding, toTheHour }))));
const everyCase = EVENT_KINDS.flatMap((kind) => MAIL_TIMINGS.flatMap((mail) => [true, false].flatMap((inApp) => EVERY_WEIGHT.map((weight) => ({ kind, mail, inApp, weight })))));

describe('planDelivery, over every kind, choice and weight', () => {
  it('puts on the page what was chosen, every escalation and every expiry', () => {
    for (const { kind, mail, inApp, weight } of everyCase) {
      expect({ kind, weight, inApp: planDelivery(kind, weight, choosing({ inApp, mail }), NOON).inApp }).toEqual({ kind, weight, inApp: inApp || kind === 'escalation' || weight.expiry });
    }
  });

  it('mails the expiry of a binding term at once, whatever was chosen', () => {
    for (const { kind, mail, inApp, weight } of everyCase.filter(({ weight: { expiry, binding } }) => expiry && binding)) {
      expect(planDelivery(kind, weight, choosing({ inApp, mail }, QUIET), NIGHT)).toMatchObject({ mail: 'at-once', mailDueAt: null, pressing: true });
    }
  });

  it('leaves every other mail off when it is off', () => {
    for (const { kind, weight } of everyCase.filter(({ weight: { expiry, binding } }) => !(expiry && binding))) {
      expect(planDelivery(kind, weight, choosing({ inApp: true, mail: 'off' }), NOON).mail).toBe('off');
    }
  });

  it('holds up nothing that expires or runs in hours: not in quiet hours, not until a digest', () => {
    for (const { kind, mail, weight } of everyCase.filter(({ mail: chosen, weight: { expiry, toTheHour } }) => chosen !== 'off' && (expiry || toTheHour))) {
      expect(planDelivery(kind, weight, choosing({ inApp: true, mail }, QUIET), NIGHT)).toMatchObject({ mail: 'at-once', mailDueAt: null });
    }
  });
});

describe('news that can wait', () => {
  it.each([
    ['at once by day', 'at-once', NOON, null],
    ['at once, after the quiet hours', 'at-once', NIGHT, '2026-11-28T06:00:00.000Z'],
    ['with the digest of the next morning', 'digest', NOON, '2026-11-28T07:00:00.000Z'],
  ] as const)('is mailed %s', (_, mail, now, due) => {
    expect(planDelivery('deadline', NEWS, choosing({ inApp: true, mail }, QUIET), now).mailDueAt?.toISOString() ?? null).toBe(due);
  });

  it('with a digest hour within the quiet hours waits until they end', () => {
    const plan = planDelivery('decision', NEWS, choosing({ inApp: true, mail: 'digest' }, { ...QUIET, digestHour: 6 }), NOON);

    expect(plan.mailDueAt?.toISOString()).toBe('2026-11-28T06:00:00.000Z');
  });
});
