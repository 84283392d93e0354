import type { LegalDate } from '../../../../platform/src/contract.js';

/** What can be wrong with the record of an item; each has its own figure and its own list. */
export type DefectKind = 'missing' | 'late' | 'place' | 'value' | 'check';

/** One thing that is wrong with the record of an item. */
export type ItemDefect =
  /** Each entry names fields of which one would be enough; `seizedOn` and `worth` are no fields of a class. */
  | { readonly kind: 'missing'; readonly fields: readonly (readonly string[])[] }
  /** Hours from the seizure to its registration. */
  | { readonly kind: 'late'; readonly hours: number }
  /** The register does not know where it is. */
  | { readonly kind: 'place' }
  /** Its newest value is older than values of its class tell anything. */
  | { readonly kind: 'value'; readonly valuedOn: LegalDate; readonly agesIn: number }
  /** Numbers that fail their published check and that nobody has vouched for. */
  | { readonly kind: 'check'; readonly identifiers: readonly string[] };

/** How many items have each defect, of those that are kept. */
export interface QualityFigures {
  readonly items: number;
  readonly missing: number;
  readonly late: number;
  readonly place: number;
  readonly value: number;
  readonly check: number;
  /** With a number that fails its check and was vouched for with a reason; it takes nothing off the score. */
  readonly confirmed: number;
  /** Half of the items was registered within so many hours; null when of none it is known. */
  readonly medianHours: number | null;
  /** From 0 to 100; 100 only when nothing is wrong with any item. Null without items. */
  readonly score: number | null;
}

export interface UnitQuality extends QualityFigures {
  readonly unitId: string;
  readonly unit: string;
}

/** One row of GET /quality/cases, the worst first; GET /quality/cases/:id. */
export interface CaseQuality extends QualityFigures {
  readonly caseId: string;
  readonly caseReference: string;
  readonly caseTitle: string;
}

/** How the score is weighed: what each defect takes off at most, and from when something is one. */
export interface QualityRules {
  readonly weights: Readonly<Record<DefectKind, number>>;
  readonly lateAfterHours: number;
  readonly placedWithinHours: number;
}

/** GET /quality/units: of the items that the reader may see. */
export interface QualityOverview {
  readonly rules: QualityRules;
  readonly units: readonly UnitQuality[];
}
