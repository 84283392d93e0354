/** A part of a word that is shorter cannot be looked up in an index of three letters: it is the beginning of a word. */
const SHORTEST_PART = 3;
const LETTERS_AND_DIGITS = /^[\p{L}\p{N}]+$/u;
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** Every spelling of `%` and `_` in a word means the sign itself. */
function literally(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

/**
 * The conditions for rows of `alias` that hold every word of a search: as it stands in a word (also within a compound), by its Dutch
 * or English stem, or in a number however that is written. They read `search_text` and `search_words` of the row and nothing else.
 * Parameters are appended to `values`; statements are planned with them, because a plan for any word serves none.
 */
export function searchConditions(alias: string, text: string | undefined, values: unknown[]): string[] {
  const said = (text ?? '').normalize('NFC').trim();
  const words = said.split(/\s+/).filter(Boolean);
  const each = words.map((word) => conditionOf(alias, word, values));
  const together = said.replace(SIGNS, '');
  // A number that was typed in groups, e.g. an IBAN or a plate: the groups as words, or all of it together.
  if (words.length > 1 && /\d/.test(together)) {
    const number = `$${values.push(`%${literally(together)}%`)}::text`;
    return [`((${each.join(' AND ')}) OR ${alias}.search_text LIKE folded(${number}))`];
  }
  return each;
}

function conditionOf(alias: string, word: string, values: unknown[]): string {
  if (word.length < SHORTEST_PART && LETTERS_AND_DIGITS.test(word)) {
    const start = `$${values.push(word)}::text`;
    return `${alias}.search_words @@ to_tsquery('pg_catalog.simple', quote_literal(folded(${start})) || ':*')`;
  }
  const part = `$${values.push(`%${literally(word)}%`)}::text`;
  const ways = [`${alias}.search_text LIKE folded(${part})`];
  const together = word.replace(SIGNS, '');
  if (LETTERS_AND_DIGITS.test(word)) {
    const whole = `folded($${values.push(word)}::text)`;
    ways.push(`${alias}.search_words @@ (plainto_tsquery('pg_catalog.dutch', ${whole}) || plainto_tsquery('pg_catalog.english', ${whole}))`, `${alias}.search_text LIKE stem_at_the_end(${whole})`);
  } else if (together.length >= SHORTEST_PART) {
    ways.push(`${alias}.search_text LIKE folded($${values.push(`%${literally(together)}%`)}::text)`);
  }
  return `(${ways.join(' OR ')})`;
}
