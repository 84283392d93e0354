import type { DefectKind } from '@contract/items';

/** What can be wrong with a record, in the order of what it takes off the score. */
export const defectKinds = ['missing', 'place', 'late', 'value', 'check'] as const satisfies readonly DefectKind[];
