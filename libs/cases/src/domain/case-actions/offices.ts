import type { Role } from '../../../../access/src/contract.js';

/** Who may record a step. A team is led by a prosecutor. */
export const PROSECUTORS: readonly Role[] = ['prosecutor', 'team-lead'];
export const PROSECUTION: readonly Role[] = [...PROSECUTORS, 'assistant'];
export const CASE_TEAM: readonly Role[] = [...PROSECUTION, 'asset-officer'];
