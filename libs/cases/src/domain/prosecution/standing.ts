import type { CaseStatus } from '../case-status.js';
import { isOf, type Prosecution, type ProsecutionStep } from './prosecution.js';

/** The main case and the deprivation of advantage go on side by side. */
export type Track = 'main' | 'advantage';

const OF_A_COURT: Readonly<Record<string, CaseStatus>> = { first: 'judged', appeal: 'appeal', cassation: 'cassation' };

const VERDICT = 'case.verdict-given';
const PROSECUTED = 'case.prosecuted';
const IRREVOCABLE = 'case.irrevocable';
const JUDGED: readonly string[] = [VERDICT, 'case.penal-order-given'];
export const REMEDIES: readonly string[] = ['case.appealed', 'case.cassation-lodged'];

const AFTER: Readonly<Record<Track, Readonly<Record<string, CaseStatus>>>> = {
  main: {
    'case.penal-order-given': 'penal-order',
    [PROSECUTED]: 'prosecuted',
    'case.appealed': 'appeal',
    'case.cassation-lodged': 'cassation',
    [IRREVOCABLE]: 'irrevocable',
    'prosecution.ended-for-suspect': 'irrevocable',
  },
  advantage: {
    'case.advantage-claim-filed': 'advantage-claim-filed',
    'case.advantage-judged': 'advantage-judged',
    'case.advantage-appealed': 'advantage-appeal',
    'case.advantage-final': 'advantage-final',
    'case.advantage-lapsed': 'advantage-lapsed',
  },
};

/** Steps from which it can be told how far the case of a suspect has come. */
export const STEPS_OF_A_SUSPECT: readonly string[] = [VERDICT, ...Object.values(AFTER).flatMap((types) => Object.keys(types))];

function statusAfter(track: Track, { type, instance }: ProsecutionStep): CaseStatus | undefined {
  return track === 'main' && type === VERDICT ? OF_A_COURT[instance ?? 'first'] : AFTER[track][type];
}

/** Where the case of one suspect stands, at the last step recorded of him; undefined while there is none. */
export function standingOf(prosecution: Prosecution, track: Track, suspect: string | null): CaseStatus | undefined {
  const own = prosecution.steps.filter((step) => isOf(step, suspect, prosecution) && !isWithoutVerdict(step, suspect, prosecution));
  return own.reduce<CaseStatus | undefined>((standing, step) => (isOfOthers(step, standing, prosecution) ? standing : (statusAfter(track, step) ?? standing)), undefined);
}

/** Where verdicts are recorded, who has none of his own cannot be irrevocable: that end is somebody else's. */
export function isWithoutVerdict({ type }: ProsecutionStep, suspect: string | null, prosecution: Prosecution): boolean {
  if (type !== IRREVOCABLE) return false;
  const judged = prosecution.steps.filter((step) => JUDGED.includes(step.type));
  return judged.length > 0 && !judged.some((step) => isOf(step, suspect, prosecution));
}

/** A prosecution that names nobody is of those, of several, of whom nothing was recorded before it. */
function isOfOthers({ type, suspect }: ProsecutionStep, standing: CaseStatus | undefined, { suspects }: Prosecution): boolean {
  return type === PROSECUTED && suspect === null && suspects.length > 1 && standing !== undefined;
}

/** Whether the last thing recorded of the main case of a suspect is a remedy on which nothing followed. */
export function hasPendingRemedy(prosecution: Prosecution, suspect: string | null): boolean {
  const last = prosecution.steps.filter((step) => isOf(step, suspect, prosecution) && statusAfter('main', step) !== undefined).at(-1);
  return last !== undefined && REMEDIES.includes(last.type);
}
