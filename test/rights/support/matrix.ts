import { FRESH_SECONDS, rolesGrant, type Act, type Role } from '#access';
import { EMERGENCY_ACTS } from '#emergency';
import type { RouteAct } from '#platform';

/** What must come of a request, by the table of rights and the tables below; never by what the API answers. */
export type Cell = 'sign-in' | 'step-up' | 'no-act' | 'unseen' | 'observes' | 'closed' | 'reached';

export const ROLES: readonly Role[] = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead', 'cross-border-desk', 'auditor', 'legal-administrator', 'system-administrator', 'partner'];

interface Relation {
  readonly letter: string;
  readonly title: string;
  /** The roles for which the case exists. */
  readonly seenBy: readonly Role[];
  readonly changes: 'reached' | 'observes' | 'closed';
  /** For whom it exists besides, for the acts of an emergency and no others. */
  readonly looksIn?: readonly Role[];
}

const OFFICE: readonly Role[] = ['prosecutor', 'assistant', 'asset-officer', 'custodian', 'team-lead', 'cross-border-desk', 'auditor'];

/** How a person stands to a case, and for which roles it then exists. Written down here, not read from the code that decides it. */
export const RELATIONS = {
  member: { letter: 'm', title: 'member of the case, in another unit', seenBy: ROLES, changes: 'reached' },
  observer: { letter: 'w', title: 'member who only watches', seenBy: ROLES, changes: 'observes' },
  closed: { letter: 'd', title: 'member of a case that is done', seenBy: ROLES, changes: 'closed' },
  'same-unit': { letter: 'u', title: 'no member, case of the own unit', seenBy: OFFICE, changes: 'reached' },
  'other-unit': { letter: 'o', title: 'no member, case of another unit', seenBy: ['auditor'], changes: 'reached' },
  confidential: { letter: 'c', title: 'no member, confidential case of the own unit', seenBy: ['team-lead', 'auditor'], changes: 'reached' },
  'embargo-member': { letter: 'e', title: 'member of a case under embargo', seenBy: ROLES, changes: 'reached' },
  embargo: { letter: 'n', title: 'no member, case under embargo of the own unit', seenBy: [], changes: 'reached' },
  emergency: { letter: 'b', title: 'no member, opened a confidential case of another unit in an emergency', seenBy: ['auditor'], changes: 'reached', looksIn: OFFICE },
  'ex-member': { letter: 'x', title: 'was a member, case of another unit', seenBy: ['auditor'], changes: 'reached' },
} as const satisfies Readonly<Record<string, Relation>>;

export type RelationName = keyof typeof RELATIONS;
export const RELATION_NAMES = Object.keys(RELATIONS) as RelationName[];
/** For whom nearly everything is open, and for whom nearly nothing is: what a quick run asks. */
export const SHORT: readonly RelationName[] = ['member', 'ex-member'];

/** The records that hang on a case, by how their address begins. */
export const OF_A_CASE = ['cases', 'items', 'deadlines', 'decisions', 'documents', 'requests', 'exchanges', 'approvals', 'valuations', 'partner-grants', 'holds', 'restrictions'] as const;
export type RecordName = (typeof OF_A_CASE)[number];

/** The record of a case in an address such as 'GET /api/v1/items/:id/custody', or null. */
export function recordOf(route: string): RecordName | null {
  const [, first = ''] = /^[A-Z]+ \/api\/v1\/(?:quality\/)?([a-z-]+)\/:id(?:\/|$)/.exec(route) ?? [];
  return OF_A_CASE.find((name) => name === first) ?? null;
}

/** Open to who only watches as well: each line is a decision. */
const WATCHING: readonly string[] = ['PUT /api/v1/items/:id/follow', 'DELETE /api/v1/items/:id/follow'];

/** Goes on in a case that is done: things are still somewhere, what was shared is taken back, and what is kept may have to be kept longer. Each line is a decision. */
const AFTER_THE_END: readonly string[] = [...WATCHING, 'POST /api/v1/items/:id/missing', 'PUT /api/v1/items/:id/custody/owner', 'POST /api/v1/partner-grants/:id/withdrawal', 'POST /api/v1/cases/:id/holds', 'POST /api/v1/holds/:id/extension', 'POST /api/v1/holds/:id/end', 'POST /api/v1/cases/:id/retention', 'POST /api/v1/cases/:id/restrictions', 'POST /api/v1/restrictions/:id/lift'];

/** Records of which the cases of the test have no such part, so that there is nothing to answer with although the case is seen. */
const WITHOUT_PART: readonly string[] = ['GET /api/v1/documents/:id/preview/:size', 'GET /api/v1/items/:id/next-decision'];

/** Is this what had to come of it? What is of no case is asked with an id that nothing has: for who may, it is not found. */
export function isAsExpected(route: string, expected: Cell, came: Cell | `fault ${string}`): boolean {
  return came === expected || (expected === 'reached' && came === 'unseen' && (recordOf(route) === null || WITHOUT_PART.includes(route)));
}

/** What must come of one cell. */
export function expectedCell(route: string, { act, changes: isChange }: RouteAct, role: Role, relation: RelationName): Cell {
  if (!rolesGrant([role], act)) return 'no-act';
  if (recordOf(route) === null) return 'reached';
  const { seenBy, changes, looksIn = [] } = RELATIONS[relation] as Relation;
  if (looksIn.includes(role) && (EMERGENCY_ACTS as readonly string[]).includes(act)) return 'reached';
  if (!seenBy.includes(role)) return 'unseen';
  if (!isChange) return 'reached';
  if (changes === 'observes') return WATCHING.includes(route) ? 'reached' : 'observes';
  if (changes === 'closed') return AFTER_THE_END.includes(route) ? 'reached' : 'closed';
  return 'reached';
}

/** Must somebody who showed who they are an hour ago do so anew, before this route changes anything? */
export const asksAnew = ({ act, changes }: RouteAct): boolean => changes && FRESH_SECONDS[act as Act] !== undefined;

/** Looks that ask so as well, in a case under embargo. Each line is a decision. */
const ANEW_UNDER_EMBARGO: readonly string[] = ['GET /api/v1/cases/:id'];

/** What must come of one cell for somebody who showed who they are an hour ago: the question who one is comes after whether one may at all. */
export function expectedOfStale(route: string, act: RouteAct, role: Role, relation: RelationName): Cell {
  const expected = expectedCell(route, act, role, relation);
  if (expected === 'no-act') return expected;
  if (asksAnew(act)) return 'step-up';
  return expected === 'reached' && relation.startsWith('embargo') && ANEW_UNDER_EMBARGO.includes(route) ? 'step-up' : expected;
}

/** What came of a request, from its answer. */
export function cellOf(status: number, code: string | undefined): Cell | `fault ${string}` {
  if (status >= 500) return `fault ${status}`;
  if (status === 401) return code === 'access.step-up-required' ? 'step-up' : 'sign-in';
  if (code === 'access.forbidden') return 'no-act';
  if (code === 'record.not-found') return 'unseen';
  if (code === 'case.observer') return 'observes';
  if (code === 'case.closed') return 'closed';
  return 'reached';
}
