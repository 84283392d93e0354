import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { TermQuery, WhatIfRequest } from '../contract.js';

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value);

/** Whether code, length, unit, start and calendar go together is for the arithmetic to say, all at once. */
export class TermQueryString implements TermQuery {
  @fields.CodeField({ max: 10, description: 'D, W, M30, Y, H, RV, EU-D, EU-H, RETRO or ASAP' }) readonly code!: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 0, max: 1_000_000 }) readonly n!: number;
  @fields.CodeField({ max: 40, description: 'a date, or for terms of hours a moment with its offset' }) readonly start!: string;
  @fields.CodeField({ max: 20, optional: true }) readonly unit?: string;
  @fields.CodeField({ max: 20, optional: true, description: 'nl-atw, nl-eu, eu-institutions, or the code of a member state' }) readonly calendar?: string;
}

class MovedEventBody {
  @fields.IdField() readonly eventId!: string;
  @fields.DateField() readonly occurredOn!: string;
  @fields.MomentField({ optional: true }) readonly occurredAt?: string;
  @fields.Flag({ optional: true }) readonly never?: boolean;
}

class SupposedEventBody {
  @fields.Text({ max: 60 }) readonly type!: string;
  @fields.OneOf(['case', 'item', 'request', 'exchange']) readonly subjectType!: string;
  @fields.IdField() readonly subjectId!: string;
  @fields.DateField() readonly occurredOn!: string;
  @fields.MomentField({ optional: true }) readonly occurredAt?: string;
  @fields.RecordField({ optional: true }) readonly data?: Readonly<Record<string, unknown>>;
}

export class WhatIfBody implements WhatIfRequest {
  @fields.PartsList(() => MovedEventBody, { min: 0, max: 50, optional: true }) readonly moved?: MovedEventBody[];
  @fields.PartsList(() => SupposedEventBody, { min: 0, max: 50, optional: true }) readonly supposed?: SupposedEventBody[];
}
