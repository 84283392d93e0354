import type { OutcomeVocabulary } from './mapping.js';
import { tokenizeOutcome, type OutcomeToken } from './outcome-tokens.js';

export type Meaning = keyof OutcomeVocabulary;

/** A run of tokens with what the vocabulary says they mean; without meanings the token is not understood. */
export interface OutcomePhrase {
  readonly meanings: readonly Meaning[];
  readonly text: string;
  readonly token?: OutcomeToken;
}

interface Entry {
  readonly pattern: readonly string[];
  readonly meanings: Meaning[];
}

/** The vocabulary made ready for many texts: entries by their first word, the longest first. */
export type PhraseBook = ReadonlyMap<string, readonly Entry[]>;

export function compilePhrases(vocabulary: OutcomeVocabulary): PhraseBook {
  const entries = new Map<string, Entry>();
  for (const [meaning, phrases] of Object.entries(vocabulary) as [Meaning, readonly string[]][]) {
    for (const phrase of phrases) {
      const pattern = tokenizeOutcome(phrase).map((token) => token.text);
      const key = pattern.join(' ');
      const entry = entries.get(key);
      if (entry) entry.meanings.push(meaning);
      else entries.set(key, { pattern, meanings: [meaning] });
    }
  }
  const book = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    const first = entry.pattern[0] ?? '';
    book.set(first, [...(book.get(first) ?? []), entry].sort((a, b) => b.pattern.length - a.pattern.length));
  }
  return book;
}

/** Cuts a text into the phrases of the vocabulary, the longest that fits first; what is left over stays single. */
export function readPhrases(text: string, book: PhraseBook): readonly OutcomePhrase[] {
  const tokens = tokenizeOutcome(text);
  const phrases: OutcomePhrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const entry = book.get(token.text)?.find(({ pattern }) => matches(pattern, tokens, at));
    const taken = tokens.slice(at, at + (entry?.pattern.length ?? 1));
    const said = taken.map(({ text: word }) => word).join(' ');
    phrases.push(entry ? { meanings: entry.meanings, text: said } : { meanings: [], text: said, token });
    at += taken.length;
  }
  return phrases;
}

function matches(pattern: readonly string[], tokens: readonly OutcomeToken[], at: number): boolean {
  return pattern.every((word, offset) => {
    const token = tokens[at + offset];
    if (!token) return false;
    return word === '#' ? token.kind === 'number' && token.isSmall : token.text === word;
  });
}
