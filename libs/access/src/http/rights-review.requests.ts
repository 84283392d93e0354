import { fields } from '#platform';
import type { SignRightsReviewRequest } from '../contract.js';

export class SignRightsReviewBody implements SignRightsReviewRequest {
  @fields.Text({ max: 64 }) readonly contentHash!: string;
  @fields.Text({ max: 1000 }) readonly note!: string;
}
