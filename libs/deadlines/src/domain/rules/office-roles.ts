import type { BoundRole } from './rule.js';

/** Who decides about things within the office: a term that binds one of them says which decision comes next. */
export const DECIDING_ROLES = ['prosecutor', 'assistant-prosecutor', 'asset-officer', 'owner'] as const satisfies readonly BoundRole[];
