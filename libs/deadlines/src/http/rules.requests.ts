import { fields } from '#platform';
import type { BecauseRequest, CorrectDecreeRequest, DecreeRequest, LoadPackRequest, PreviewRequest, PromoteRequest } from '../contract.js';

const LONGEST_FILE = 900_000;
const LONGEST_REASON = 500;
type Mark = 'V' | 'S' | 'U';

export class CursorQuery {
  @fields.CursorField() readonly cursor?: string;
}

export class LoadPackBody implements LoadPackRequest {
  @fields.Text({ max: 200 }) readonly fileName!: string;
  @fields.Text({ max: LONGEST_FILE }) readonly content!: string;
}

export class BecauseBody implements BecauseRequest {
  @fields.Text({ max: LONGEST_REASON }) readonly reason!: string;
}

export class PromoteBody implements PromoteRequest {
  @fields.DateField({ past: true }) readonly decidedOn!: string;
  @fields.Text({ max: LONGEST_REASON }) readonly reason!: string;
}

export class CorrectDecreeBody implements CorrectDecreeRequest {
  @fields.TextList({ max: 60, maxLength: 10 }) readonly dates!: readonly string[];
  @fields.Text({ max: 300 }) readonly source!: string;
  @fields.OneOf(['V', 'S', 'U']) readonly mark!: Mark;
  @fields.Text({ max: LONGEST_REASON }) readonly reason!: string;
}

export class DecreeBody implements DecreeRequest {
  @fields.OneOf(['nl-atw']) readonly calendar!: 'nl-atw';
  @fields.WholeNumber({ min: 2000, max: 2199 }) readonly year!: number;
  @fields.TextList({ max: 60, maxLength: 10 }) readonly dates!: readonly string[];
  @fields.Text({ max: 300 }) readonly source!: string;
  @fields.OneOf(['V', 'S', 'U']) readonly mark!: Mark;
}

class PromotionPart {
  @fields.Text({ max: 20 }) readonly ruleId!: string;
  @fields.WholeNumber({ min: 1, max: 10_000 }) readonly version!: number;
  @fields.Flag({ optional: true }) readonly takeBack?: boolean;
}

export class PreviewBody implements PreviewRequest {
  @fields.IdField({ optional: true }) readonly revisionId?: string;
  @fields.Part(() => DecreeBody, { optional: true }) readonly decree?: DecreeBody;
  @fields.Part(() => PromotionPart, { optional: true }) readonly promotion?: PromotionPart;
  @fields.CursorField() readonly cursor?: string;
}
