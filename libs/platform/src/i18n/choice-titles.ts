import type { Locale, Titles } from '../contract.js';

/** The words of one closed list, by code. */
export type ChoiceTitles = Readonly<Record<string, Titles>>;

/** Token: the closed lists of all contexts. */
export const CHOICE_TITLES = Symbol('ChoiceTitles');

type Params = Readonly<Record<string, unknown>>;

/**
 * The choices that a refusal names, in the reader's language. They are worded by the shortest list that holds all of them, as another list may
 * mean something else by the same code; where none does, they stay codes.
 */
export function withChoicesInWords(params: Params, lists: readonly ChoiceTitles[], locale: Locale): Params {
  const codes: unknown = params['choices'];
  if (!isCodes(codes)) return params;
  const [list] = lists.filter((titles) => codes.every((code) => Object.hasOwn(titles, code))).toSorted((one, other) => Object.keys(one).length - Object.keys(other).length);
  if (list === undefined) return params;
  const words = codes.map((code) => list[code]?.[locale] ?? code);
  return { ...params, choices: words.join(words.some((text) => text.includes(',')) ? '; ' : ', ') };
}

function isCodes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string');
}
