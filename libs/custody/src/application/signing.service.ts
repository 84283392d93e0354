import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Refusal } from '#platform';
import type { SignatureRequest, SignatureShown } from '../contract.js';
import { signatureRefusals } from '../domain/check-signature.js';
import { signatureHash } from '../domain/sealed-content.js';
import { SignatureRepository, type StoredSignature } from '../persistence/signature.repository.js';
import { readSignatureImage } from './signature-image.js';

/** Who signs. */
export interface Signer {
  readonly signsAs: StoredSignature['signs_as'];
  readonly name: string;
  readonly userId: string | null;
}

/** What is signed. */
export interface Signed {
  readonly subjectType: StoredSignature['subject_type'];
  readonly subjectId: string;
  readonly contentHash: string;
  readonly caseIds: readonly string[];
  readonly at: Date;
}

/** A signature that was looked at and found good, not yet put under anything. */
export interface ReadSignature {
  readonly signer: Signer;
  readonly image: Buffer | null;
  readonly typed: string | null;
}

/** Reads signatures and puts them under what they are for. */
@Injectable()
export class Signing {
  constructor(private readonly signatures: SignatureRepository) {}

  /** What is wrong with a signature, or the signature. */
  read(sent: SignatureRequest, signer: Signer, pointer: string): { readonly refusals: readonly Refusal[]; readonly signature: ReadSignature } {
    const image = sent.image === undefined ? null : readSignatureImage(sent.image);
    const refusals = signatureRefusals(sent, signer.name, pointer);
    const blank = refusals.length === 0 && sent.image !== undefined && image === null;
    return { refusals: blank ? [{ code: 'signature.image', pointer: `${pointer}/image` }] : refusals, signature: { signer, image, typed: sent.typed ?? null } };
  }

  async put({ signer, image, typed }: ReadSignature, { subjectType, subjectId, contentHash, caseIds, at }: Signed): Promise<StoredSignature> {
    const stored: StoredSignature = {
      id: randomUUID(),
      subject_type: subjectType,
      subject_id: subjectId,
      signs_as: signer.signsAs,
      name: signer.name,
      user_id: signer.userId,
      image,
      typed,
      signed_at: at,
      content_hash: contentHash,
      hash: signatureHash(contentHash, signer.signsAs, { name: signer.name, image, typed }, at.toISOString()),
      case_ids: caseIds,
    };
    await this.signatures.add(stored);
    return stored;
  }

  of(subjectId: string): Promise<StoredSignature[]> {
    return this.signatures.of(subjectId);
  }
}

/** Whether a signature still is what was put under this content. */
export function isGenuine(signature: StoredSignature, contentHash: string): boolean {
  const { signs_as, name, image, typed, signed_at, hash } = signature;
  return signature.content_hash === contentHash && hash === signatureHash(contentHash, signs_as, { name, image, typed }, signed_at.toISOString());
}

export function toShownSignature({ signs_as, name, image, signed_at, hash }: StoredSignature): SignatureShown {
  return { signsAs: signs_as, name, way: image === null ? 'typed' : 'drawn', signedAt: signed_at.toISOString(), hash };
}
