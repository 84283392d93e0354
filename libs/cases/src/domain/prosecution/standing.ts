import type { CaseStatus } from '../case-status.js';
import { isOf, type Prosecution, type ProsecutionStep } from './prosecution.js';

/** The main case and the deprivation of advantage go on side by side. */
export type Track = 'main' | 'advantage';

const OF_A_COURT: Readonly<Record<string, CaseStatus>> = { first: 'judged', appeal: 'appeal', cassation: 'cassation' };

const AFTER: Readonly<Record<Track, Readonly<Record<string, CaseStatus>>>> = {
  main: {
    'case.penal-order-given': 'penal-order',
    'case.prosecuted': 'prosecuted',
    'case.appealed': 'appeal',
    'case.cassation-lodged': 'cassation',
    'case.irrevocable': 'irrevocable',
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

const VERDICT = 'case.verdict-given';

/** Steps from which it can be told how far the case of a suspect has come. */
export const STEPS_OF_A_SUSPECT: readonly string[] = [VERDICT, ...Object.values(AFTER).flatMap((types) => Object.keys(types))];

function statusAfter(track: Track, { type, instance }: ProsecutionStep): CaseStatus | undefined {
  return track === 'main' && type === VERDICT ? OF_A_COURT[instance ?? 'first'] : AFTER[track][type];
}

/** Where the case of one suspect stands, at the last step recorded of him; undefined while there is none. */
export function standingOf(prosecution: Prosecution, track: Track, suspect: string | null): CaseStatus | undefined {
  return prosecution.steps.filter((step) => isOf(step, suspect, prosecution)).flatMap((step) => statusAfter(track, step) ?? []).at(-1);
}
