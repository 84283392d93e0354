const A = 'A'.charCodeAt(0);

/** ISO 7064 mod 97-10 over letters (A=10 … Z=35) and digits, piece by piece so that no number grows too large. */
export function mod97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - A + 10;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
