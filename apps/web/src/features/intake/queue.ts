import type { RecordSeizureRequest } from '@contract/items';
import type { Problem } from '@contract/platform';
import type { SeizureValues } from '../seizures/seizure-values.js';

/** `doubted`: all that is wrong can be confirmed by a person with a reason, a possible duplicate above all. */
export type EntryState = 'waiting' | 'sending' | 'refused' | 'doubted';

export interface QueuedPhoto {
  readonly id: string;
  /** Its own idempotency key, made when it was taken. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sent: boolean;
}

export type Refused = Pick<Problem, 'code' | 'detail' | 'title'> & { readonly errors: NonNullable<Problem['errors']> };

/** One thing taken in on this device, until the register has it and its photos. */
export interface Entry {
  readonly id: string;
  readonly number: number;
  readonly capturedAt: number;
  readonly caseId: string;
  readonly caseReference: string;
  /** As typed, so that it can be corrected. */
  readonly values: SeizureValues;
  readonly request: RecordSeizureRequest;
  /** Belongs to this very request: another body gets another key. */
  readonly key: string;
  readonly photos: readonly QueuedPhoto[];
  readonly state: EntryState;
  /** How often this request set out; after the first nobody knows whether it arrived until an answer came. */
  readonly attempts: number;
  readonly notBefore: number;
  readonly recorded: { readonly itemId: string; readonly reference: string } | null;
  readonly problem: Refused | null;
}

export type Outcome =
  | { readonly kind: 'recorded'; readonly itemId: string; readonly reference: string }
  | { readonly kind: 'photo-sent'; readonly photoId: string }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly problem: Refused };

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 5 * 60_000;
const HOUR = 60 * 60_000;
export const HOURS_TO_WARN = 48;
export const HOURS_KEPT = 72;

const pauseAfter = (attempts: number): number => Math.min(FIRST_PAUSE * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE);

/** The next to send: strictly in the order of capture; what waits for its pause holds up what came after it. */
export function nextToSend(entries: readonly Entry[], now: number): Entry | null {
  const first = entries.filter(({ state }) => state === 'waiting').sort((one, other) => one.number - other.number)[0];
  return first && first.notBefore <= now ? first : null;
}

/** When there is something to send again; null when nothing waits. */
export function nextMoment(entries: readonly Entry[]): number | null {
  const waiting = entries.filter(({ state }) => state === 'waiting').sort((one, other) => one.number - other.number)[0];
  return waiting ? waiting.notBefore : null;
}

/** First the item, then its photos one by one, because they name it. */
export function nextStep(entry: Entry): { readonly kind: 'record' } | { readonly kind: 'photo'; readonly photo: QueuedPhoto } | { readonly kind: 'done' } {
  if (entry.recorded === null) return { kind: 'record' };
  const photo = entry.photos.find(({ sent }) => !sent);
  return photo ? { kind: 'photo', photo } : { kind: 'done' };
}

export const begun = (entry: Entry): Entry => ({ ...entry, state: 'sending', attempts: entry.attempts + 1, problem: null });

/** What an answer makes of an entry; null when the register has all of it, and it is to be wiped. */
export function afterAnswer(entry: Entry, outcome: Outcome, now: number): Entry | null {
  switch (outcome.kind) {
    case 'recorded':
      return goOn({ ...entry, recorded: { itemId: outcome.itemId, reference: outcome.reference }, attempts: 0 });
    case 'photo-sent':
      return goOn({ ...entry, photos: entry.photos.map((photo) => (photo.id === outcome.photoId ? { ...photo, sent: true } : photo)), attempts: 0 });
    case 'no-answer':
      return { ...entry, state: 'waiting', notBefore: now + pauseAfter(entry.attempts) };
    case 'signed-out':
      return { ...entry, state: 'waiting', notBefore: 0 };
    case 'refused': {
      const { problem } = outcome;
      const isDoubt = problem.errors.length > 0 && problem.errors.every(({ confirmable, pointer }) => confirmable === true && pointer !== undefined);
      return { ...entry, state: isDoubt ? 'doubted' : 'refused', problem };
    }
    default:
      return outcome satisfies never;
  }
}

function goOn(entry: Entry): Entry | null {
  return nextStep(entry).kind === 'done' ? null : { ...entry, state: 'waiting', notBefore: 0, problem: null };
}

/** What was on its way when the page went away is sent again with its key, which makes it once. */
export const afterReload = (entry: Entry): Entry => (entry.state === 'sending' ? { ...entry, state: 'waiting', notBefore: 0 } : entry);

/** Sent at once, whatever pause was left. */
export const hurried = (entry: Entry): Entry => (entry.state === 'waiting' ? { ...entry, notBefore: 0 } : entry);

/** A person looked at what was doubted and says why it is right: another request, with a key of its own. */
export function confirmed(entry: Entry, reasons: Readonly<Record<string, string>>, key: string): Entry {
  const [thing, ...others] = entry.request.things;
  if (!thing || entry.state !== 'doubted') return entry;
  const confirmations = { ...thing.confirmations, ...reasons };
  return { ...entry, request: { ...entry.request, things: [{ ...thing, confirmations }, ...others] }, key, state: 'waiting', attempts: 0, notBefore: 0, problem: null };
}

/** Asked again unchanged, for instance when the right was given meanwhile. */
export const retried = (entry: Entry): Entry => (entry.state === 'refused' ? { ...entry, state: 'waiting', notBefore: 0, problem: null } : entry);

/** The item is in the register; the photos that it refused are given up. */
export const withoutPhotos = (entry: Entry): Entry => ({ ...entry, photos: entry.photos.filter(({ sent }) => sent) });

/** Only what surely did not arrive may become another request. */
export function mayBeCorrected({ recorded, state, attempts }: Entry): boolean {
  return recorded === null && (state === 'refused' || state === 'doubted' || (state === 'waiting' && attempts === 0));
}

/** Old entries are warned of, then block new ones; they are never thrown away by themselves. */
export function ageOf(entries: readonly { readonly capturedAt: number }[], now: number): 'fresh' | 'late' | 'overdue' {
  const hours = Math.max(0, ...entries.map(({ capturedAt }) => (now - capturedAt) / HOUR));
  if (hours >= HOURS_KEPT) return 'overdue';
  return hours >= HOURS_TO_WARN ? 'late' : 'fresh';
}
