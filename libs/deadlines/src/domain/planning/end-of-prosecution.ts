import { epochOf } from '../calendar/zone.js';
import { compareEvents } from './event-index.js';
import type { EffectiveEvent, PlanEvent } from './plan-event.js';

export const END_OF_PROSECUTION = 'prosecution.ended-for-all-suspects';

const PROSECUTED = 'case.prosecuted';
/** What a court or the prosecution service says of one suspect, and what he does against it. */
const JUDGED: ReadonlySet<string> = new Set(['case.verdict-given', 'case.penal-order-given']);
const REMEDIES: ReadonlySet<string> = new Set(['case.appealed', 'case.cassation-lodged']);
const IRREVOCABLE = 'case.irrevocable';
const ENDS_ONE: ReadonlySet<string> = new Set([IRREVOCABLE, 'prosecution.ended-for-suspect']);
const ENDS_ALL: ReadonlySet<string> = new Set([END_OF_PROSECUTION, 'case.time-barred', 'case.transferred-abroad']);

const SUSPECTS: ReadonlySet<unknown> = new Set(['suspect', 'convict']);

/** Whoever is meant by facts that name nobody. */
const NOBODY = null;
type Suspect = string | typeof NOBODY;

function named({ data }: EffectiveEvent): Suspect {
  const { suspect } = data;
  return typeof suspect === 'string' && suspect.trim() !== '' ? suspect : NOBODY;
}

/** The parties that are suspects by what was last recorded of their role. */
export function suspectsAmong(events: readonly PlanEvent[]): ReadonlySet<string> {
  const roles = new Map<string, unknown>();
  const facts = events.filter(({ subjectType, data }) => subjectType === 'party' && data['role'] !== undefined);
  for (const { subjectId, data } of facts.toSorted((a, b) => epochOf(a.recordedAt) - epochOf(b.recordedAt))) roles.set(subjectId, data['role']);
  return new Set([...roles].filter(([, role]) => SUSPECTS.has(role)).map(([id]) => id));
}

/** The prosecution of one suspect, or of whoever is not named. */
class Prosecution {
  readonly #steps: readonly EffectiveEvent[];
  readonly #ends: readonly EffectiveEvent[];

  constructor(events: readonly EffectiveEvent[], suspect: Suspect, isOnly: boolean) {
    const isHis = (event: EffectiveEvent): boolean => named(event) === suspect || (isOnly && named(event) === NOBODY);
    // A remedy that does not say whose it is keeps everyone's case open; a verdict or an end that does not is of nobody, while there are several.
    this.#steps = events.filter((event) => event.type === PROSECUTED || (JUDGED.has(event.type) && isHis(event)) || (REMEDIES.has(event.type) && (isHis(event) || named(event) === NOBODY)));
    this.#ends = events.filter((event) => ENDS_ALL.has(event.type) || (ENDS_ONE.has(event.type) && isHis(event)));
  }

  /** The first end of its own that nothing came after, and what was recorded as the end of all; none while it goes on. */
  get standing(): readonly EffectiveEvent[] {
    const standing = this.#ends.filter((end) => !this.#isOvertaken(end)).toSorted(compareEvents);
    return [...standing.filter(({ type }) => type !== END_OF_PROSECUTION).slice(0, 1), ...standing.filter(({ type }) => type === END_OF_PROSECUTION)];
  }

  get overtaken(): readonly EffectiveEvent[] {
    return this.#ends.filter((end) => this.#isOvertaken(end));
  }

  /** By a step of a later day; or by a remedy that became known only afterwards, for then the verdict was not irrevocable. */
  #isOvertaken(end: EffectiveEvent): boolean {
    return this.#steps.some((step) => step.occurredOn > end.occurredOn || (REMEDIES.has(step.type) && step.firstRecordedMs > end.firstRecordedMs));
  }
}

function prosecutionsIn(events: readonly EffectiveEvent[], parties: ReadonlySet<string>): readonly Prosecution[] {
  const ofSuspects = events.filter(({ type }) => JUDGED.has(type) || REMEDIES.has(type) || ENDS_ONE.has(type));
  const suspects = new Set([...parties, ...ofSuspects.map(named).filter((suspect) => suspect !== NOBODY)]);
  if (suspects.size === 0) return [new Prosecution(events, NOBODY, true)];
  const isOnly = suspects.size === 1;
  const ofNobody = !isOnly && ofSuspects.some((event) => JUDGED.has(event.type) && named(event) === NOBODY) ? [new Prosecution(events, NOBODY, false)] : [];
  return [...[...suspects].map((suspect) => new Prosecution(events, suspect, isOnly)), ...ofNobody];
}

/**
 * Art. 552a(3) Sv: the prosecuted case has ended when that of every suspect has. Ends that a later remedy overtook are left out,
 * for that verdict was not irrevocable; the end of the last suspect, or the later day that was
 * recorded for all, stands as the end of all; and while one of them goes on there is none.
 */
export function withEndOfProsecution(events: readonly EffectiveEvent[], parties: ReadonlySet<string>): readonly EffectiveEvent[] {
  if (!events.some(({ type }) => ENDS_ONE.has(type) || ENDS_ALL.has(type))) return events;
  const prosecutions = prosecutionsIn(events, parties);
  const overtaken = new Set(prosecutions.flatMap((each) => each.overtaken).filter(({ type }) => type === IRREVOCABLE));
  const standing = events.filter((event) => event.type !== END_OF_PROSECUTION && !overtaken.has(event));
  const ends = prosecutions.map((each) => each.standing);
  const last = ends.flat().toSorted(compareEvents).at(-1);
  return last === undefined || ends.some(({ length }) => length === 0) ? standing : [...standing, { ...last, type: END_OF_PROSECUTION }];
}
