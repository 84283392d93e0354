import { fields, legalDateOf, type Confirmations, type Refusal } from '#platform';
import type { AnswerDeskRequest, AnswerKind, AskApprovalRequest, AskDeskRequest, CorrectItemRequest, DefectKind, IdentifierCheckRequest, ItemFilter, ItemSearch, ItemSort, ItemTransitionRequest, RecordSeizureRequest, SeizedThing } from '../contract.js';
import { ASSET_CLASS_IDS, LISTED_FIELDS } from '../domain/asset-class.js';
import { judgeThings } from '../domain/details/judge-things.js';
import { ANSWER_KINDS } from '../domain/identifiers/answer-kinds.js';
import { DEFECT_KINDS } from '../domain/quality/policy.js';
import { IDENTIFIER_KINDS } from '../domain/identifiers/identifier-rule.js';
import { SEIZURE_GROUNDS } from '../domain/legal-bases.js';

export class MoneyBody {
  @fields.DecimalField() readonly amount!: string;
  @fields.CurrencyField() readonly currency!: string;
}

class ThingBody {
  @fields.Text({ max: 1000 }) readonly description!: string;
  @fields.DecimalField({ optional: true }) readonly quantity?: string;
  @fields.Text({ max: 40, optional: true }) readonly unit?: string;
  @fields.Part(() => MoneyBody, { optional: true }) readonly amount?: MoneyBody;
  @fields.Part(() => MoneyBody, { optional: true }) readonly estimatedValue?: MoneyBody;
  @fields.Flag({ optional: true }) readonly forbidden?: boolean;
  @fields.Text({ max: 300, optional: true }) readonly place?: string;
  @fields.RecordField({ description: 'Shaped by the asset class; see GET /reference' }) readonly details!: Readonly<Record<string, unknown>>;
  @fields.RecordField({ optional: true, description: 'Reason by JSON Pointer for what is probably wrong and yet so' }) readonly confirmations?: Confirmations;
}

export class SeizedThingBody extends ThingBody implements SeizedThing {
  @fields.OneOf(ASSET_CLASS_IDS) readonly assetClass!: string;
  @fields.Text({ max: 60, optional: true }) readonly sealNumber?: string;
}

export class AuthorisationBody {
  @fields.Text({ max: 60 }) readonly number!: string;
  @fields.DateField({ past: true }) readonly on!: string;
  @fields.Flag() readonly oral!: boolean;
  @fields.Part(() => MoneyBody, { optional: true }) readonly maximum?: MoneyBody;
}

export class RecordSeizureBody implements RecordSeizureRequest {
  @fields.DateField({ past: true }) readonly seizedOn!: string;
  @fields.MomentField({ past: true, optional: true }) readonly seizedAt?: string;
  @fields.TextList({ min: 1, max: 5, maxLength: 30, choices: SEIZURE_GROUNDS }) readonly grounds!: readonly string[];
  @fields.Text({ max: 300 }) readonly place!: string;
  @fields.IdField({ optional: true }) readonly seizedFromPartyId?: string;
  @fields.Text({ max: 200, optional: true }) readonly seizedBy?: string;
  @fields.Text({ max: 60, optional: true }) readonly noticeNumber?: string;
  @fields.Part(() => AuthorisationBody, { optional: true }) readonly authorisation?: AuthorisationBody;
  @fields.PartsList(() => SeizedThingBody, { min: 1, max: 200 }) readonly things!: readonly SeizedThingBody[];

  static beyondForm(sent: unknown): readonly Refusal[] {
    return judgeThings(sent, legalDateOf(new Date()));
  }
}

export class CorrectItemBody extends ThingBody implements CorrectItemRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class ItemTransitionBody implements ItemTransitionRequest {
  @fields.Text({ max: 60 }) readonly action!: string;
  @fields.DateField({ past: true }) readonly occurredOn!: string;
  @fields.Text({ max: 60 }) readonly ground!: string;
  @fields.IdField({ optional: true }) readonly decisionId?: string;
  @fields.IdField({ optional: true }) readonly documentId?: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
  @fields.RecordField({ optional: true }) readonly data?: Readonly<Record<string, unknown>>;
}

export class AskApprovalBody implements AskApprovalRequest {
  @fields.Text({ max: 60 }) readonly action!: string;
  @fields.Text({ max: 60 }) readonly ground!: string;
  @fields.IdField({ optional: true }) readonly documentId?: string;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class IdentifierCheckBody implements IdentifierCheckRequest {
  @fields.OneOf(IDENTIFIER_KINDS) readonly kind!: string;
  @fields.Text({ max: 200 }) readonly value!: string;
}

export class ItemFilterBody implements ItemFilter {
  @fields.Text({ max: 200, optional: true }) readonly text?: string;
  @fields.IdField({ optional: true }) readonly caseId?: string;
  @fields.TextList({ max: 30, maxLength: 40, optional: true }) readonly assetClasses?: readonly string[];
  @fields.TextList({ max: 60, maxLength: 40, optional: true }) readonly statuses?: readonly string[];
  @fields.IdList({ max: 100, optional: true }) readonly unitIds?: readonly string[];
  @fields.TextList({ max: 20, maxLength: 20, optional: true }) readonly placeKinds?: readonly string[];
  @fields.Flag({ optional: true }) readonly awaitingDecision?: boolean;
  @fields.Flag({ optional: true }) readonly forbidden?: boolean;
  @fields.IdField({ optional: true }) readonly placeId?: string;
  @fields.Flag({ optional: true }) readonly mine?: boolean;
  @fields.Flag({ optional: true }) readonly needsReview?: boolean;
  @fields.DateField({ optional: true }) readonly seizedFrom?: string;
  @fields.DateField({ optional: true }) readonly seizedTo?: string;
  @fields.TextList({ max: 5, maxLength: 20, choices: DEFECT_KINDS, optional: true }) readonly defects?: readonly DefectKind[];
}

export class AskDeskBody implements AskDeskRequest {
  @fields.OneOf(IDENTIFIER_KINDS) readonly kind!: string;
  @fields.Text({ max: 200 }) readonly normalised!: string;
  @fields.IdField() readonly unitId!: string;
}

export class AnswerDeskBody implements AnswerDeskRequest {
  @fields.IdField() readonly questionId!: string;
  @fields.OneOf(ANSWER_KINDS) readonly answer!: AnswerKind;
  @fields.Text({ max: 2000, description: 'An answer, whom to call, or why there is none' }) readonly text!: string;
}

export class ItemSearchBody extends ItemFilterBody implements ItemSearch {
  @fields.OneOf(['nextDeadline', 'reference', 'description', 'status', 'seizedOn', 'value', 'daysWithoutDecision'], { optional: true }) readonly sort?: ItemSort;
  @fields.Flag({ optional: true }) readonly descending?: boolean;
  @fields.CursorField() readonly cursor?: string;
  @fields.TextList({ max: 40, maxLength: 60, choices: LISTED_FIELDS, optional: true }) readonly fields?: readonly string[];
  @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
