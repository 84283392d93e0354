/** Folds a text for comparison: lower case, without accents, everything but letters and digits as single spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a phrase stands in a text on word boundaries, both folded; a plural -s or -es behind it is allowed. */
export function containsPhrase(foldedText: string, foldedPhrase: string): boolean {
  const text = ` ${foldedText} `;
  return ['', 's', 'es'].some((ending) => text.includes(` ${foldedPhrase}${ending} `));
}
