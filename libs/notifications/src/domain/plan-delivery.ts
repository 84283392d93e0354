import { endOfQuiet, nextDigest, type Clocks, type EventKind, type MailTiming, type Preferences } from './preferences.js';

/** What makes an alert heavier than a piece of news. */
export interface Weight {
  /** The term ends today or has ended. */
  readonly expiry: boolean;
  /** The law sets the term; it is not a target of the office. */
  readonly binding: boolean;
  /** The term runs in hours, also at night and in the weekend. */
  readonly toTheHour: boolean;
}

export const NEWS: Weight = { expiry: false, binding: false, toTheHour: false };

export interface DeliveryPlan {
  readonly inApp: boolean;
  readonly mail: MailTiming;
  /** Neither quiet hours nor the day's one mail hold it up. */
  readonly pressing: boolean;
  /** When a mail goes that waits for its hour; null when nothing holds it up. */
  readonly mailDueAt: Date | null;
}

/**
 * How something reaches a person. Escalations and expiries are always on the page; that a binding term expires is always mailed,
 * at once. What cannot wait for the morning waits for no digest either.
 */
export function planDelivery(kind: EventKind, weight: Weight, preferences: Preferences, now: Date): DeliveryPlan {
  const { inApp, mail: chosen } = preferences.choices[kind];
  const pressing = weight.expiry || weight.toTheHour;
  const wanted = chosen === 'off' && weight.expiry && weight.binding ? 'at-once' : chosen;
  const mail = wanted === 'digest' && pressing ? 'at-once' : wanted;
  return { inApp: inApp || kind === 'escalation' || weight.expiry, mail, pressing, mailDueAt: pressing ? null : mailDueAt(mail, preferences, now) };
}

/** When a mail goes that can wait; null when nothing holds it up. */
export function mailDueAt(mail: MailTiming, clocks: Clocks, now: Date): Date | null {
  if (mail !== 'digest') return endOfQuiet(clocks, now);
  const due = nextDigest(clocks, now);
  return endOfQuiet(clocks, due) ?? due;
}
