import { fields, type Refusal, type SoundFields } from '#platform';
import type { CaseFilter, CaseSearch, CaseSort, CaseTransitionRequest, Classification, CorrectCaseRequest, CorrectEventRequest, LinkRequest, MemberRequest, Offence, OpenCaseRequest, PartyKind, PartyRequest, RecordEventRequest } from '../contract.js';
import { checkCaseDetails } from '../domain/case-details.js';
import { jurisdictionErrors } from '../domain/jurisdiction.js';
import { CLASSIFICATIONS } from '../domain/classification.js';
import { judgeStep } from '../domain/judge-step.js';
import { checkLegalFact } from '../domain/legal-facts/check-legal-fact.js';
import { PARTY_ROLES } from '../domain/party-role.js';

export class CaseFilterBody implements CaseFilter {
  @fields.Text({ max: 200, optional: true }) readonly text?: string;
  @fields.TextList({ max: 40, maxLength: 40, optional: true }) readonly statuses?: readonly string[];
  @fields.TextList({ max: 3, maxLength: 20, choices: CLASSIFICATIONS, optional: true }) readonly classifications?: readonly string[];
  @fields.IdList({ max: 100, optional: true }) readonly unitIds?: readonly string[];
  @fields.IdList({ max: 100, optional: true }) readonly leadIds?: readonly string[];
  @fields.Flag({ optional: true }) readonly mine?: boolean;
  @fields.Flag({ optional: true }) readonly needsReview?: boolean;
}

export class CaseSearchBody extends CaseFilterBody implements CaseSearch {
  @fields.OneOf(['nextDeadline', 'reference', 'title', 'status', 'openedOn', 'updatedAt'], { optional: true }) readonly sort?: CaseSort;
  @fields.Flag({ optional: true }) readonly descending?: boolean;
  @fields.CursorField() readonly cursor?: string;
  @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}

export class OffenceBody implements Offence {
  @fields.Text({ max: 60 }) readonly article!: string;
  @fields.Text({ max: 300 }) readonly description!: string;
}

class CaseDetailsBody {
  @fields.Text({ max: 200 }) readonly title!: string;
  @fields.TextList({ max: 20, maxLength: 30, optional: true }) readonly parketNumbers?: readonly string[];
  @fields.Text({ max: 100, optional: true }) readonly investigationName?: string;
  @fields.IdField({ optional: true }) readonly leadId?: string;
  @fields.IdField({ optional: true }) readonly assetOfficerId?: string;
  @fields.OneOf(CLASSIFICATIONS) readonly classification!: Classification;
  @fields.PartsList(() => OffenceBody, { max: 30, optional: true }) readonly offences?: readonly OffenceBody[];
  @fields.TextList({ max: 10, maxLength: 30, optional: true }) readonly legalGrounds?: readonly string[];
}

export class OpenCaseBody extends CaseDetailsBody implements OpenCaseRequest {
  @fields.IdField() readonly unitId!: string;
  @fields.Text({ max: 10, optional: true }) readonly jurisdiction?: string;
  @fields.DateField({ past: true, optional: true }) readonly openedOn?: string;

  static beyondForm(_: unknown, sound: SoundFields): readonly Refusal[] {
    const asked: Partial<OpenCaseRequest> = sound;
    return [...checkCaseDetails({ title: '', classification: 'normal', ...asked }).errors, ...jurisdictionErrors(asked.jurisdiction)];
  }
}

export class CorrectCaseBody extends CaseDetailsBody implements CorrectCaseRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class CaseTransitionBody implements CaseTransitionRequest {
  @fields.Text({ max: 60 }) readonly action!: string;
  @fields.DateField({ past: true }) readonly occurredOn!: string;
  @fields.Text({ max: 60, optional: true }) readonly ground?: string;
  @fields.IdField({ optional: true }) readonly documentId?: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
  @fields.RecordField({ optional: true }) readonly data?: Readonly<Record<string, unknown>>;

  static beyondForm(_: unknown, sound: SoundFields): readonly Refusal[] {
    return judgeStep(sound);
  }
}

export class PartyBody implements PartyRequest {
  @fields.OneOf(['person', 'organisation']) readonly kind!: PartyKind;
  @fields.Text({ max: 200 }) readonly name!: string;
  @fields.OneOf(PARTY_ROLES) readonly role!: string;
  @fields.DateField({ past: true, optional: true }) readonly birthDate?: string;
  @fields.Text({ max: 40, optional: true }) readonly registrationNumber?: string;
  @fields.Text({ max: 1000, optional: true }) readonly note?: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}

export class LinkBody implements LinkRequest {
  @fields.Text({ max: 40 }) readonly caseReference!: string;
  @fields.OneOf(['related', 'same-suspect', 'split-from', 'confiscation-of']) readonly kind!: LinkRequest['kind'];
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class MemberBody implements MemberRequest {
  @fields.IdField() readonly userId!: string;
  @fields.OneOf(['lead', 'handler', 'observer']) readonly roleInCase!: MemberRequest['roleInCase'];
  @fields.IdField({ optional: true, description: 'The membership that this role replaces' }) readonly replaces?: string;
}

export class RecordEventBody implements RecordEventRequest {
  @fields.Text({ max: 60 }) readonly type!: string;
  @fields.OneOf(['case', 'item', 'request']) readonly subjectType!: RecordEventRequest['subjectType'];
  @fields.IdField() readonly subjectId!: string;
  @fields.DateField({ past: true }) readonly occurredOn!: string;
  @fields.MomentField({ past: true, optional: true }) readonly occurredAt?: string;
  @fields.ZoneField({ optional: true }) readonly timeZone?: string;
  @fields.IdField({ optional: true }) readonly documentId?: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
  @fields.RecordField({ optional: true }) readonly data?: Readonly<Record<string, unknown>>;

  static beyondForm(_: unknown, sound: SoundFields): readonly Refusal[] {
    const { type, subjectType, occurredAt, data }: Partial<RecordEventRequest> = sound;
    if (type === undefined) return [];
    return checkLegalFact({ type, subjectType: subjectType ?? '', hasTime: occurredAt !== undefined, data: data ?? {} });
  }
}

export class CorrectEventBody implements CorrectEventRequest {
  @fields.DateField({ past: true }) readonly occurredOn!: string;
  @fields.MomentField({ past: true, optional: true }) readonly occurredAt?: string;
  @fields.RecordField({ optional: true }) readonly data?: Readonly<Record<string, unknown>>;
  @fields.Flag({ optional: true }) readonly void?: boolean;
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class TimelineQuery {
  @fields.CursorField() readonly cursor?: string;
  @fields.CodeField({ max: 20, optional: true }) readonly subjectType?: string;
  @fields.IdField({ optional: true }) readonly subjectId?: string;
}
