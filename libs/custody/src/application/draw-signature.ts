import { formatMoment, type Locale, type Paper } from '#platform';

/** A signature as paper shows it. */
export interface SignatureOnPaper {
  readonly name: string;
  readonly image: Buffer | null;
  readonly typed: string | null;
  readonly signed_at: Date;
  readonly hash: string;
}

const WORDS = {
  nl: { typed: 'Getypt en bevestigd als handtekening', signed: 'Getekend op' },
  en: { typed: 'Typed and confirmed as signature', signed: 'Signed on' },
} as const;

/** A box with a signature in it; a typed one says that it was typed. */
export function signatureBox(role: string, { name, image, typed, signed_at, hash }: SignatureOnPaper, locale: Locale): { readonly words: readonly string[]; readonly draw: (paper: Paper, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => void } {
  const words = WORDS[locale];
  return {
    words: [`${role}: ${name}`, `${words.signed} ${formatMoment(signed_at, locale)}`, `SHA-256 ${hash.slice(0, 32)}`],
    draw: (paper, { x, y, width, height }) => {
      if (image !== null) {
        paper.image(image, x, y, { fit: [width, height], align: 'center', valign: 'center' });
        return;
      }
      paper.fillColor('black').font('bold').fontSize(13).text(typed ?? '', x, y + height * 0.3, { width, align: 'center' });
      paper.fillColor('#4a5a6d').font('regular').fontSize(6.5).text(words.typed, x, y + height - 9, { width, align: 'center' });
    },
  };
}
