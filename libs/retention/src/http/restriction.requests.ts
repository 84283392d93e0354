import { fields } from '#platform';
import type { LiftRestrictionRequest, RestrictCaseRequest, RestrictionGround } from '../contract.js';

const GROUNDS = ['accuracy-contested', 'needed-as-evidence', 'removed'] as const;

export class RestrictCaseBody implements RestrictCaseRequest {
  @fields.OneOf(GROUNDS) readonly ground!: RestrictionGround;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class LiftRestrictionBody implements LiftRestrictionRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}
