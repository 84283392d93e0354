import type { DefectKind, QualityRules } from '../../contracts/quality/contract.js';

export const DEFECT_KINDS = ['missing', 'late', 'place', 'value', 'check'] as const satisfies readonly DefectKind[];

/**
 * Policy of the office and not of law; docs/decisions/0044 says why these. The weights add up to 100. Of `missing` an item loses the part
 * of what its class wants that it lacks, of the others all or nothing.
 */
export const QUALITY_RULES: QualityRules = {
  weights: { missing: 40, place: 20, late: 15, value: 15, check: 10 },
  lateAfterHours: 24,
  placedWithinHours: 24,
};
