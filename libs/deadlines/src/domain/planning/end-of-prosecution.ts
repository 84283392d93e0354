import { epochOf } from '../calendar/zone.js';
import { compareEvents } from './event-index.js';
import type { EffectiveEvent, PlanEvent } from './plan-event.js';

export const END_OF_PROSECUTION = 'prosecution.ended-for-all-suspects';

const PROSECUTED = 'case.prosecuted';
/** Before prosecution all are let go together; who is not prosecuted after all has had his end. */
const DISMISSED = 'case.dismissed';
/** What a court or the prosecution service says of one suspect, and what he does against it. */
const JUDGED: ReadonlySet<string> = new Set(['case.verdict-given', 'case.penal-order-given']);
const REMEDIES: ReadonlySet<string> = new Set(['case.appealed', 'case.cassation-lodged']);
const IRREVOCABLE = 'case.irrevocable';
const ENDS_ONE: ReadonlySet<string> = new Set([IRREVOCABLE, 'prosecution.ended-for-suspect']);
const OF_ONE: ReadonlySet<string> = new Set([...JUDGED, ...REMEDIES, ...ENDS_ONE]);

const SUSPECTS: ReadonlySet<unknown> = new Set(['suspect', 'convict']);

/** Ends after which he cannot be prosecuted any more for it. */
const FOR_GOOD: ReadonlySet<unknown> = new Set(['deceased', 'time-barred', 'settled']);

function isForGood({ type, data }: EffectiveEvent): boolean {
  return type === IRREVOCABLE || FOR_GOOD.has(data['how']);
}

/** Whoever is meant by facts that name nobody. */
const NOBODY = null;
type Suspect = string | typeof NOBODY;

function named({ data }: EffectiveEvent): Suspect {
  const { suspect } = data;
  return typeof suspect === 'string' && suspect.trim() !== '' ? suspect : NOBODY;
}

/** The parties that are suspects by what was last recorded of their role, with the moment since when the case knows it. */
export function suspectsAmong(events: readonly PlanEvent[]): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  const facts = events.filter(({ subjectType, data }) => subjectType === 'party' && data['role'] !== undefined);
  for (const { subjectId, data, recordedAt } of facts.toSorted((a, b) => epochOf(a.recordedAt) - epochOf(b.recordedAt))) {
    if (!SUSPECTS.has(data['role'])) since.delete(subjectId);
    else if (!since.has(subjectId)) since.set(subjectId, epochOf(recordedAt));
  }
  return since;
}

/** The facts of a file, and who its suspects are. */
export interface FileOfComplex {
  readonly events: readonly EffectiveEvent[];
  readonly parties: ReadonlyMap<string, number>;
}

/** A file, and whether anybody was prosecuted for the facts of its complex: where nobody was, letting somebody go ends no prosecuted case. */
interface PlannedFile extends FileOfComplex {
  readonly isProsecuted: boolean;
}

/** The prosecution of one suspect, or of whoever is not named. */
class Prosecution {
  readonly #steps: readonly EffectiveEvent[];
  readonly #ends: readonly EffectiveEvent[];
  readonly #untried: readonly EffectiveEvent[];

  constructor({ events, isProsecuted: letsGo }: Pick<PlannedFile, 'events' | 'isProsecuted'>, suspect: Suspect, isOnly: boolean) {
    const isHis = (event: EffectiveEvent): boolean => named(event) === suspect || (isOnly && named(event) === NOBODY);
    const own = events.filter((event) => OF_ONE.has(event.type) && isHis(event));
    // A prosecution that names nobody is of those, of several, of whom nothing was known before.
    const isProsecuted = (event: EffectiveEvent): boolean => event.type === PROSECUTED && (isHis(event) || (named(event) === NOBODY && own.every((step) => step.occurredOn > event.occurredOn)));
    // A remedy that does not say whose it is keeps everyone's case open; a verdict or an end that does not is of nobody, while there are several.
    this.#steps = events.filter((event) => isProsecuted(event) || (JUDGED.has(event.type) && isHis(event)) || (REMEDIES.has(event.type) && (isHis(event) || named(event) === NOBODY)));
    // Where verdicts are recorded, who has none of his own cannot be irrevocable: that end is somebody else's.
    const isTried = own.some(({ type }) => JUDGED.has(type)) || !events.some(({ type }) => JUDGED.has(type));
    this.#untried = isTried ? [] : own.filter(({ type }) => type === IRREVOCABLE);
    const letGo = letsGo ? events.filter(({ type }) => type === DISMISSED) : [];
    this.#ends = [...own.filter((event) => (event.type === IRREVOCABLE || (letsGo && ENDS_ONE.has(event.type))) && !this.#untried.includes(event)), ...letGo];
  }

  /** The first end that nothing came after; undefined while it goes on. */
  get end(): EffectiveEvent | undefined {
    return this.#ends.filter((end) => !this.overtakes(end)).toSorted(compareEvents)[0];
  }

  /** What was recorded as irrevocable and is not: a remedy or a later step overtook it, or there is no verdict that could be. */
  get notIrrevocable(): readonly EffectiveEvent[] {
    return [...this.#untried, ...this.#ends.filter((end) => end.type === IRREVOCABLE && this.overtakes(end))];
  }

  /** An end, by a step of a later day; or by a remedy that became known only afterwards, for then the verdict was not irrevocable. */
  overtakes(end: EffectiveEvent): boolean {
    return this.#steps.some((step) => step.occurredOn > end.occurredOn || (REMEDIES.has(step.type) && step.namedMs > end.firstRecordedMs));
  }
}

function prosecutionsIn(file: PlannedFile): readonly Prosecution[] {
  const { events, parties } = file;
  const ofSuspects = events.filter(({ type }) => OF_ONE.has(type));
  const suspects = new Set([...parties.keys(), ...ofSuspects.map(named).filter((suspect) => suspect !== NOBODY)]);
  if (suspects.size === 0) return [new Prosecution(file, NOBODY, true)];
  const isOnly = suspects.size === 1;
  const ofNobody = !isOnly && ofSuspects.some((event) => JUDGED.has(event.type) && named(event) === NOBODY) ? [new Prosecution(file, NOBODY, false)] : [];
  return [...[...suspects].map((suspect) => new Prosecution(file, suspect, isOnly)), ...ofNobody];
}

/**
 * The day that was recorded for all. By itself it counts where nothing was recorded of any suspect, as in a case that came from
 * a register, and for the suspects whom the case knew then; where there are steps it can only be later than the last of their ends.
 */
function recordedEnds(events: readonly EffectiveEvent[], prosecutions: readonly Prosecution[], parties: ReadonlyMap<string, number>): readonly EffectiveEvent[] {
  return events.filter(
    (event) => event.type === END_OF_PROSECUTION && prosecutions.every((each) => !each.overtakes(event)) && [...parties.values()].every((since) => since <= event.firstRecordedMs),
  );
}

/** What the facts of one file say of the end of its prosecution. */
interface FileEnd {
  /** The end of the last suspect, or the later day that was recorded for all; undefined while one of them goes on. */
  readonly last: EffectiveEvent | undefined;
  /** Whether nobody can be prosecuted for it any more. */
  readonly isForGood: boolean;
  /** What was recorded as irrevocable and is not. */
  readonly notIrrevocable: ReadonlySet<EffectiveEvent>;
}

export function endOfFile(file: PlannedFile): FileEnd {
  const { events, parties } = file;
  const prosecutions = prosecutionsIn(file);
  const notIrrevocable = new Set(prosecutions.flatMap((each) => each.notIrrevocable));
  const recorded = recordedEnds(events, prosecutions, parties);
  const ends = prosecutions.map(({ end }) => end);
  const isKnown = events.some(({ type }) => OF_ONE.has(type));
  // While one of them goes on there is no end, but the day that a register gave where nothing is known of anybody.
  if (ends.includes(undefined)) return { last: isKnown ? undefined : recorded.toSorted(compareEvents).at(-1), isForGood: false, notIrrevocable };
  return { last: [...recorded, ...ends.filter((end) => end !== undefined)].toSorted(compareEvents).at(-1), isForGood: ends.every((end) => end !== undefined && isForGood(end)), notIrrevocable };
}

/** Ends that only a prosecution can have: the notice that it is not continued (art. 243 Sv) and the discharge (art. 262 Sv). */
const ENDS_OF_A_PROSECUTION: ReadonlySet<unknown> = new Set(['not-prosecuted-further', 'discharged']);
const OF_A_PROSECUTION: ReadonlySet<string> = new Set([PROSECUTED, ...JUDGED, ...REMEDIES, IRREVOCABLE, END_OF_PROSECUTION]);

/** Whether a fact says that somebody was prosecuted. */
export function isProsecution({ type, data }: Pick<EffectiveEvent, 'type' | 'data'>): boolean {
  return OF_A_PROSECUTION.has(type) || (ENDS_ONE.has(type) && ENDS_OF_A_PROSECUTION.has(data['how']));
}

/** Whether anybody is or was prosecuted in a file; one that was split off for its things alone holds up nobody. */
export function isOnSomebody({ events, parties }: FileOfComplex): boolean {
  return parties.size > 0 || events.some(({ type }) => OF_ONE.has(type) || type === PROSECUTED || type === END_OF_PROSECUTION);
}
