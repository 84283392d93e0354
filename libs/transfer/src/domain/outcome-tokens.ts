import { trimZeros } from './parse-amount.js';

/** A piece of an outcome text. `amount` is missing when the figure is written in no way an amount can be. */
export type OutcomeToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly amount?: string; readonly isSmall: boolean }
  | { readonly kind: 'date'; readonly text: string };

const DATE = String.raw`\d{1,2}(?<between>[-/])\d{1,2}\k<between>\d{2}(?:\d{2})?(?!\d)`;
/** A typist's "oo" for "00" belongs to the figure; so does a leading point, so that .50 is not taken for 50. */
const NUMBER = String.raw`\$*(?:(?<=^|[\s$])\.)?\d+(?:,\d{3}(?!\d))*(?:\.(?:\d+|oo))?`;
const WORD = String.raw`[a-z]+!?|&|#`;
const PIECE = new RegExp(`(?<date>${DATE})|(?<number>${NUMBER})|(?<word>${WORD})`, 'g');

const AMOUNT = /^(0|[1-9]\d{0,2}(,\d{3})+|[1-9]\d*)(\.\d{1,2})?$/;

/** Cuts a text such as "c-1; rel $117.00; ftot $468.00" into words, figures and dates; punctuation falls away. */
export function tokenizeOutcome(text: string): readonly OutcomeToken[] {
  return [...text.toLowerCase().matchAll(PIECE)].map((match) => {
    const { date, number, word } = match.groups ?? {};
    if (date !== undefined) return { kind: 'date', text: date };
    if (number !== undefined) return numberToken(number);
    return { kind: 'word', text: word ?? '' };
  });
}

function numberToken(raw: string): OutcomeToken {
  const isSmall = /^\d{1,2}$/.test(raw);
  const text = raw.replaceAll('$', '');
  const figure = text.replace(/\.oo$/, '.00');
  if (!AMOUNT.test(figure)) return { kind: 'number', text, isSmall };
  return { kind: 'number', text, amount: trimZeros(figure.replaceAll(',', '')), isSmall };
}
