import type { Titles } from '../../../../libs/platform/src/contract.js';
import type { AssetClassSpec, FieldSpec } from '../../../../libs/items/src/contract.js';

/** A word of a closed list, in both languages. */
export interface Coded {
  readonly id: string;
  readonly title: Titles;
}

/** GET /reference: the closed lists of the law and the register, so that forms and words are never retyped. Cacheable by ETag. */
export interface Reference {
  readonly assetClasses: readonly AssetClassSpec[];
  /** By class the fields that may be set on many things at once. */
  readonly fieldsForMany: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly itemStates: readonly (Coded & { readonly terminal: boolean; readonly awaitingDecision: boolean })[];
  readonly itemActions: readonly Coded[];
  readonly caseStates: readonly Coded[];
  readonly caseTransitions: readonly (Coded & { readonly statements: readonly FieldSpec[] })[];
  readonly legalBases: readonly Coded[];
  readonly seizureGrounds: readonly Coded[];
  readonly decisionKinds: readonly (Coded & {
    readonly grounds: readonly string[];
    readonly capacities: readonly string[];
    readonly needsReviewOn: boolean;
    readonly mayBeFinal: boolean;
  })[];
  readonly capacities: readonly Coded[];
  readonly partyRoles: readonly Coded[];
  readonly classifications: readonly Coded[];
  readonly legalFacts: readonly (Coded & {
    readonly subjects: readonly ('case' | 'item' | 'request')[];
    readonly needsTime: boolean;
    readonly fields: readonly FieldSpec[];
  })[];
  readonly instruments: readonly Coded[];
  readonly requestStates: readonly Coded[];
  readonly requestActions: readonly Coded[];
  readonly partners: readonly Coded[];
  readonly channels: readonly Coded[];
  readonly handlingCodes: readonly Coded[];
  readonly documentKinds: readonly Coded[];
  readonly roles: readonly Coded[];
  readonly countries: readonly Coded[];
  readonly currencies: readonly string[];
  /** Fields a column of an imported file can become. */
  readonly importTargets: readonly Coded[];
  readonly placeKinds: readonly Coded[];
  readonly moveKinds: readonly Coded[];
  /** How a thing looks when it changes place. */
  readonly conditions: readonly Coded[];
  readonly valuationMoments: readonly Coded[];
  readonly valuationMethods: readonly Coded[];
  readonly tariffCosts: readonly Coded[];
  readonly tariffPeriods: readonly Coded[];
  readonly tariffPlaces: readonly Coded[];
  readonly billCosts: readonly Coded[];
}
