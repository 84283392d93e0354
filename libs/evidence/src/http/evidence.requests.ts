import { fields } from '#platform';
import type { MakeEvidenceRequest } from '../contract.js';

export class MakeEvidenceBody implements MakeEvidenceRequest {
  @fields.IdField() readonly caseId!: string;
  @fields.IdField({ optional: true }) readonly itemId?: string;
}

export class EvidenceQueryString {
  @fields.IdField() readonly caseId!: string;
  @fields.IdField({ optional: true }) readonly itemId?: string;
}
