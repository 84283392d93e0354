import { fields, legalDateOf, type Refusal, type SoundFields } from '#platform';
import type { FinalityRequest, GiveDecisionRequest, WithdrawalRequest } from '../contract.js';
import { checkOfItself } from '../domain/check-decision.js';
import { CAPACITY_TITLES, DECISION_KINDS } from '../domain/decision-kind.js';

export class DecidedItemBody {
  @fields.IdField() readonly id!: string;
  @fields.WholeNumber({ min: 1, max: 1_000_000_000 }) readonly version!: number;
}

/** One decision, without the items that it is on. */
export class BulkDecisionBody implements Omit<GiveDecisionRequest, 'items'> {
  @fields.OneOf(DECISION_KINDS) readonly kind!: string;
  @fields.OneOf(Object.keys(CAPACITY_TITLES)) readonly capacity!: string;
  @fields.Text({ max: 200, optional: true }) readonly decidedBy?: string;
  @fields.DateField({ past: true }) readonly decidedOn!: string;
  @fields.Text({ max: 60 }) readonly ground!: string;
  @fields.Text({ max: 2000 }) readonly reason!: string;
  @fields.DateField({ optional: true }) readonly reviewOn?: string;
  @fields.IdField({ optional: true }) readonly documentId?: string;
  @fields.Flag({ optional: true }) readonly final?: boolean;
  @fields.IdField({ optional: true }) readonly suspectId?: string;
  @fields.Text({ max: 1000, optional: true }) readonly complaintOverride?: string;

  static beyondForm(_: unknown, sound: SoundFields): readonly Refusal[] {
    return checkOfItself({ kind: '', capacity: '', decidedOn: '', ground: '', reason: '', ...sound }, legalDateOf(new Date()));
  }
}

export class GiveDecisionBody extends BulkDecisionBody implements GiveDecisionRequest {
  @fields.PartsList(() => DecidedItemBody, { min: 1, max: 500 }) readonly items!: readonly DecidedItemBody[];
}

export class FinalityBody implements FinalityRequest {
  @fields.DateField({ past: true }) readonly finalOn!: string;
  @fields.IdField({ optional: true }) readonly documentId?: string;
  @fields.IdField({ optional: true }) readonly suspectId?: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class WithdrawalBody implements WithdrawalRequest {
  @fields.DateField({ past: true }) readonly withdrawnOn!: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}
