/** Upper case with everything but the letters A–Z and digits taken out: spaces, hyphens, dots and invisible characters. */
export function lettersAndDigits(text: string): string {
  return text.toUpperCase().replace(/[\s\p{P}\p{Cf}\p{Cc}]/gu, '');
}

/** Upper case, words one space apart, without invisible characters. */
export function words(text: string): string {
  return text
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase();
}
