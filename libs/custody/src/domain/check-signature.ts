import type { CustodyRefusal } from './custody-refusal.js';

/** A signature as it is sent: drawn, or the full name typed and confirmed. */
export interface SentSignature {
  readonly image?: string;
  readonly typed?: string;
  readonly confirmed?: boolean;
}

/** What is wrong with a signature of this person, all at once; whether an image is one is judged by who reads it. */
export function signatureRefusals({ image, typed, confirmed }: SentSignature, name: string, pointer: string): readonly CustodyRefusal[] {
  if ((image === undefined) === (typed === undefined)) return [{ code: 'signature.one-way', pointer }];
  if (typed === undefined) return [];
  return [
    ...(isSameName(typed, name) ? [] : [{ code: 'signature.other-name', pointer: `${pointer}/typed`, params: { name } } as const]),
    ...(confirmed === true ? [] : [{ code: 'signature.unconfirmed', pointer: `${pointer}/confirmed` } as const]),
  ];
}

/** Capitals and spaces do not make another name. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}
