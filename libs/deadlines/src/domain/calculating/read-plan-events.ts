import { parseLegalDate } from '../calendar/legal-date.js';
import { parseMoment } from '../calendar/moment.js';
import { LEGAL_ZONE, instantOf, isTimeZone, localDateOf } from '../calendar/zone.js';
import type { PlanEvent } from '../planning/plan-event.js';
import { KNOWN_EVENTS } from '../rules/known-events.js';
import type { Titles } from '../rules/rule.js';

/** Something in a list of events that cannot be read, with where it stands (JSON Pointer, RFC 6901). */
export interface EventProblem {
  readonly pointer: string;
  readonly rule: 'events.list-missing' | 'event.object' | 'event.type-unknown' | 'event.subject-not-of-type' | 'event.date-missing' | 'event.date' | 'event.moment' | 'event.zone' | 'event.id-repeated' | 'event.corrects-unknown' | 'event.data';
  readonly detail: Titles;
}

export type EventsReading = { readonly ok: true; readonly events: readonly PlanEvent[] } | { readonly ok: false; readonly problems: readonly EventProblem[] };

type Raw = Readonly<Record<string, unknown>>;

/** They say who is a suspect; with what a party is in `data.role`. */
const PARTY_EVENTS: readonly string[] = ['party.recorded', 'party.corrected'];

/**
 * Reads a list of events as a person or another system writes it: `{ type, occurredOn }` or `{ type, occurredAt }` is enough.
 * What is not said is filled in: an id from its place in the list, the subject from the type, the moment of recording from the
 * day it happened. Every problem at once.
 */
export function readPlanEvents(raw: unknown): EventsReading {
  const list: unknown = isObject(raw) ? raw['events'] : raw;
  const base = isObject(raw) ? '/events' : '';
  if (!Array.isArray(list)) {
    return { ok: false, problems: [{ pointer: '/events', rule: 'events.list-missing', detail: { nl: 'Er is geen lijst van gebeurtenissen.', en: 'There is no list of events.' } }] };
  }
  const problems: EventProblem[] = [];
  const read = list.map((each: unknown, at) => readEvent(each, at, `${base}/${at}`, problems));
  const ids = new Map<string, number>();
  for (const [at, event] of read.entries()) {
    if (event === undefined) continue;
    if (ids.has(event.id)) problems.push({ pointer: `${base}/${at}/id`, rule: 'event.id-repeated', detail: { nl: `Het kenmerk ${event.id} komt vaker voor.`, en: `The id ${event.id} occurs more than once.` } });
    ids.set(event.id, at);
  }
  for (const [at, event] of read.entries()) {
    if (!event?.corrects || ids.has(event.corrects)) continue;
    problems.push({ pointer: `${base}/${at}/corrects`, rule: 'event.corrects-unknown', detail: { nl: `Er is geen gebeurtenis ${event.corrects} om te verbeteren.`, en: `There is no event ${event.corrects} to correct.` } });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, events: read.filter((event) => event !== undefined) };
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readEvent(raw: unknown, at: number, pointer: string, problems: EventProblem[]): PlanEvent | undefined {
  if (!isObject(raw)) {
    problems.push({ pointer, rule: 'event.object', detail: { nl: 'Een gebeurtenis is een object met type en datum.', en: 'An event is an object with a type and a date.' } });
    return undefined;
  }
  const before = problems.length;
  const type = readType(raw, pointer, problems);
  const subjectType = readSubject(raw, type, pointer, problems);
  const when = readWhen(raw, subjectType === 'party' ? 0 : at, pointer, problems);
  const data = raw['data'] ?? {};
  if (!isObject(data)) problems.push({ pointer: `${pointer}/data`, rule: 'event.data', detail: { nl: 'De gegevens zijn een object.', en: 'The data is an object.' } });
  if (problems.length > before || type === undefined || subjectType === undefined || when === undefined || !isObject(data)) return undefined;
  return {
    id: text(raw['id']) ?? `event-${at + 1}`,
    type,
    subjectType,
    subjectId: text(raw['subjectId']) ?? `${subjectType}-1`,
    ...when,
    data,
    ...(text(raw['corrects']) !== undefined && { corrects: text(raw['corrects']) ?? null }),
    ...(text(raw['documentId']) !== undefined && { documentId: text(raw['documentId']) ?? null }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function readType({ type }: Raw, pointer: string, problems: EventProblem[]): string | undefined {
  const name = text(type);
  if (name !== undefined && (KNOWN_EVENTS.has(name) || PARTY_EVENTS.includes(name))) return name;
  problems.push({ pointer: `${pointer}/type`, rule: 'event.type-unknown', detail: { nl: `Geen regel kent de gebeurtenis ${name ?? '(leeg)'}.`, en: `No rule knows the event ${name ?? '(empty)'}.` } });
  return undefined;
}

function readSubject({ subjectType }: Raw, type: string | undefined, pointer: string, problems: EventProblem[]): PlanEvent['subjectType'] | undefined {
  const possible: readonly PlanEvent['subjectType'][] = PARTY_EVENTS.includes(type ?? '') ? ['party'] : ((type === undefined ? undefined : KNOWN_EVENTS.get(type)) ?? []);
  const said = text(subjectType);
  const found = said === undefined ? possible[0] : possible.find((each) => each === said);
  if (found === undefined && type !== undefined) {
    problems.push({ pointer: `${pointer}/subjectType`, rule: 'event.subject-not-of-type', detail: { nl: `${type} gaat over: ${possible.join(', ')}.`, en: `${type} is about: ${possible.join(', ')}.` } });
  }
  return found;
}

type When = Pick<PlanEvent, 'occurredOn' | 'occurredAt' | 'timeZone' | 'recordedAt'>;

const NO_MOMENT: Titles = { nl: 'Geef een tijdstip met zijn afwijking van UTC.', en: 'Give a moment with its offset from UTC.' };

/** The first thing that is wrong with when it happened. */
function whenProblem(on: string | undefined, at: string | undefined, zone: string | undefined, recorded: string | undefined): Omit<EventProblem, 'pointer'> & { readonly name: string } | undefined {
  if (on === undefined && at === undefined) return { name: 'occurredOn', rule: 'event.date-missing', detail: { nl: 'Geef de datum waarop het gebeurde.', en: 'Give the date on which it happened.' } };
  if (on !== undefined && parseLegalDate(on) === undefined) return { name: 'occurredOn', rule: 'event.date', detail: { nl: 'Dit is geen bestaande datum (JJJJ-MM-DD).', en: 'This is no date that exists (YYYY-MM-DD).' } };
  if (at !== undefined && parseMoment(at) === undefined) return { name: 'occurredAt', rule: 'event.moment', detail: NO_MOMENT };
  if (zone !== undefined && !isTimeZone(zone)) return { name: 'timeZone', rule: 'event.zone', detail: { nl: 'Dit is geen bekende tijdzone.', en: 'This is no known time zone.' } };
  return recorded !== undefined && parseMoment(recorded) === undefined ? { name: 'recordedAt', rule: 'event.moment', detail: NO_MOMENT } : undefined;
}

/** What does not say when it was recorded was so as the list has it: of one day the first comes first. */
function readWhen(raw: Raw, place: number, pointer: string, problems: EventProblem[]): When | undefined {
  const [on, at, zone, recorded] = ['occurredOn', 'occurredAt', 'timeZone', 'recordedAt'].map((name) => text(raw[name]));
  const problem = whenProblem(on, at, zone, recorded);
  if (problem) {
    const { name, rule, detail } = problem;
    problems.push({ pointer: `${pointer}/${name}`, rule, detail });
    return undefined;
  }
  const occurredAt = instantIn(at);
  const occurredOn = on ?? localDateOf(occurredAt ?? '', zone ?? LEGAL_ZONE);
  const timeZone = zone ?? (occurredAt === null ? null : LEGAL_ZONE);
  return { occurredOn, occurredAt, timeZone, recordedAt: instantIn(recorded) ?? inOrder(occurredAt ?? `${occurredOn}T11:00:00.000Z`, place) };
}

function inOrder(instant: string, place: number): string {
  return new Date(Date.parse(instant) + place).toISOString();
}

function instantIn(written: string | undefined): string | null {
  const moment = written === undefined ? undefined : parseMoment(written);
  return moment === undefined ? null : instantOf(moment.epochMs);
}
