import { fields } from '#platform';
import type { CaseDocument } from '../contract.js';
import { DOCUMENT_KINDS } from '../domain/document-kind.js';

/** The fields that come with the file. */
export class AddDocumentBody {
  @fields.Text({ max: 200 }) readonly title!: string;
  @fields.OneOf(DOCUMENT_KINDS) readonly kind!: CaseDocument['kind'];
  @fields.IdField({ optional: true }) readonly itemId?: string;
}

/** The fields that come with a new version. */
export class AddVersionBody {
  @fields.Text({ max: 500 }) readonly reason!: string;
  @fields.Text({ max: 200, optional: true }) readonly title?: string;
}
