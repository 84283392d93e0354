import { Transform } from 'class-transformer';
import { fields } from '#platform';
import type { HandOverParty, HandOverRequest, SignatureRequest } from '../contract.js';
import { MovedItemBody } from './custody.requests.js';

const AT_ONCE = 500;
/** Characters of an image in base64; what comes in is a small PNG. */
const IMAGE_MOST = 140_000;
const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

export class PartyBody implements HandOverParty {
  @fields.IdField({ optional: true }) readonly userId?: string;
  @fields.Text({ max: 200, optional: true }) readonly name?: string;
}

export class SignatureBody implements SignatureRequest {
  @fields.Text({ max: IMAGE_MOST, optional: true, description: 'Drawn: PNG in base64' }) readonly image?: string;
  @fields.Text({ max: 200, optional: true, description: 'Typed: the full name of who signs' }) readonly typed?: string;
  @fields.Flag({ optional: true, description: 'That the typed name counts as the signature' }) readonly confirmed?: boolean;
}

export class HandOverBody implements HandOverRequest {
  @fields.IdField() readonly toPlaceId!: string;
  @fields.MomentField({ past: true }) readonly handedAt!: string;
  @fields.PartsList(() => MovedItemBody, { min: 1, max: AT_ONCE }) readonly items!: readonly MovedItemBody[];
  @fields.Part(() => PartyBody, { optional: true }) readonly giver?: PartyBody;
  @fields.Part(() => PartyBody, { optional: true }) readonly taker?: PartyBody;
  @fields.Part(() => SignatureBody) readonly giverSignature!: SignatureBody;
  @fields.Part(() => SignatureBody) readonly takerSignature!: SignatureBody;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}

export class HandOversQuery {
  @fields.OneOf(['yes', 'no'], { optional: true }) readonly open?: 'yes' | 'no';
  @fields.CursorField() readonly cursor?: string;
  @Transform(asNumber) @fields.WholeNumber({ min: 1, max: 200, optional: true }) readonly limit?: number;
}
