import type { SignatureRequest } from '@contract/custody';
import type { SignatureValue } from './signature-field.js';

/** A signature as it is sent: what was drawn, else what was typed. */
export function sentSignature({ image, typed, confirmed }: SignatureValue): SignatureRequest {
  return image === '' ? { typed, confirmed } : { image };
}
