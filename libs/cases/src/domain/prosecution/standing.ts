import type { CaseStatus } from '../case-status.js';
import { everySuspect, isOf, type Prosecution, type ProsecutionStep } from './prosecution.js';
import { TRACKS, type Track } from './tracks.js';

const OF_A_COURT: Readonly<Record<string, CaseStatus>> = { first: 'judged', appeal: 'appeal', cassation: 'cassation' };

const VERDICT = 'case.verdict-given';
const PROSECUTED = 'case.prosecuted';
const DISMISSED = 'case.dismissed';
export const IRREVOCABLE = 'case.irrevocable';
const ENDED = 'prosecution.ended-for-suspect';
/** Ends after which he can be prosecuted all the same: on the order of a court (art. 12 Sv) or on new objections (art. 255 Sv). */
const NOT_FOR_GOOD: readonly unknown[] = ['dismissed', 'not-prosecuted-further', 'discharged'];
const JUDGED: readonly string[] = [VERDICT, 'case.penal-order-given'];
export const REMEDIES: readonly string[] = ['case.appealed', 'case.cassation-lodged'];

const AFTER: Readonly<Record<Track, Readonly<Record<string, CaseStatus>>>> = {
  main: {
    [DISMISSED]: 'dismissed',
    'case.penal-order-given': 'penal-order',
    [PROSECUTED]: 'prosecuted',
    'case.appealed': 'appeal',
    'case.cassation-lodged': 'cassation',
    [IRREVOCABLE]: 'irrevocable',
    [ENDED]: 'irrevocable',
  },
  advantage: {
    'case.advantage-claim-filed': 'advantage-claim-filed',
    'case.advantage-judged': 'advantage-judged',
    'case.advantage-appealed': 'advantage-appeal',
    'case.advantage-final': 'advantage-final',
    'case.advantage-lapsed': 'advantage-lapsed',
  },
  sfo: {
    'case.sfo-opened': 'sfo-open',
    'case.sfo-reopened': 'sfo-open',
    'case.sfo-closed': 'sfo-closed',
  },
};

/** Steps from which it can be told how far the case of a suspect has come. */
export const STEPS_OF_A_SUSPECT: readonly string[] = [VERDICT, ...Object.values(AFTER).flatMap((types) => Object.keys(types))];

/** Whose standing counts on a track: that of each suspect, or of the case, which names nobody. */
export function thoseOn(track: Track, prosecution: Prosecution): readonly (string | null)[] {
  return TRACKS[track].of === 'case' ? [null] : everySuspect(prosecution);
}

function statusAfter(track: Track, { type, instance, how }: ProsecutionStep): CaseStatus | undefined {
  if (track === 'main' && type === ENDED && NOT_FOR_GOOD.includes(how)) return 'dismissed';
  return track === 'main' && type === VERDICT ? OF_A_COURT[instance ?? 'first'] : AFTER[track][type];
}

/** Where the case of one suspect stands, at the last step recorded of him; undefined while there is none. */
export function standingOf(prosecution: Prosecution, track: Track, suspect: string | null): CaseStatus | undefined {
  const own = prosecution.steps.filter((step) => isOf(step, suspect, prosecution) && !isWithoutVerdict(step, suspect, prosecution));
  return own.reduce<CaseStatus | undefined>((standing, step, at) => (isOfOthers(step, own.slice(0, at), prosecution) ? standing : (statusAfter(track, step) ?? standing)), undefined);
}

/** Whether of another suspect is known how far his case has come. */
export function isBehindOthers(suspect: string | null, prosecution: Prosecution): boolean {
  return suspect !== null && everySuspect(prosecution).some((other) => other !== suspect && standingOf(prosecution, 'main', other) !== undefined);
}

/** Where verdicts are recorded, who has none of his own cannot be irrevocable: that end is somebody else's. */
export function isWithoutVerdict({ type }: ProsecutionStep, suspect: string | null, prosecution: Prosecution): boolean {
  if (type !== IRREVOCABLE) return false;
  const judged = prosecution.steps.filter((step) => JUDGED.includes(step.type));
  return judged.length > 0 && !judged.some((step) => isOf(step, suspect, prosecution));
}

/** A prosecution that names nobody is of those, of several, of whom nothing by name was recorded before it. */
function isOfOthers({ type, suspect }: ProsecutionStep, before: readonly ProsecutionStep[], { suspects }: Prosecution): boolean {
  return type === PROSECUTED && suspect === null && suspects.length > 1 && before.some((step) => step.suspect !== null && statusAfter('main', step) !== undefined);
}

/** The last step recorded of the main case of a suspect. */
export function lastStepOf(prosecution: Prosecution, suspect: string | null): ProsecutionStep | undefined {
  return prosecution.steps.filter((step) => isOf(step, suspect, prosecution) && statusAfter('main', step) !== undefined).at(-1);
}
