import type { Role } from '../../../../access/src/contract.js';
import type { DecidingCapacity } from '../decision-requirement.js';

/** Who may record an act; the law's actor is the decision's, or the document's. A team is led by a prosecutor. */
export const PROSECUTORS: readonly Role[] = ['prosecutor', 'team-lead'];
export const PROSECUTION: readonly Role[] = [...PROSECUTORS, 'assistant'];
export const CASE_TEAM: readonly Role[] = [...PROSECUTION, 'asset-officer'];
export const SEIZING: readonly Role[] = [...CASE_TEAM, 'cross-border-desk'];
export const KEEPERS: readonly Role[] = ['custodian'];
export const KEEPERS_AND_OFFICE: readonly Role[] = ['custodian', 'asset-officer'];

/** The prosecution service itself; an asset officer prepares and never decides. */
export const BY_PROSECUTOR: readonly DecidingCapacity[] = ['prosecutor'];
export const BY_ASSISTANT_OR_PROSECUTOR: readonly DecidingCapacity[] = ['prosecutor', 'assistant-prosecutor'];
export const BY_PROSECUTOR_OR_COURT: readonly DecidingCapacity[] = ['prosecutor', 'court'];
export const BY_COURT: readonly DecidingCapacity[] = ['court'];

export function isProsecutor(roles: readonly string[]): boolean {
  return PROSECUTORS.some((role) => roles.includes(role));
}
