/**
 * What a secret looks like. Narrow on purpose: each of these is one, whatever stands around it.
 * @type {readonly (readonly [kind: string, pattern: RegExp])[]}
 */
const SHAPES = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/=\s]{64}/g],
  ['a key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b/g],
  ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{20}\b/g],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['a token of Slack', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g],
  ['a key of Google', /\bAIza[0-9A-Za-z_-]{35}\b/g],
  ['a key of Stripe', /\b[sr]k_live_[0-9A-Za-z]{16,}\b/g],
  ['a key of age', /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}/g],
];

/** A long value that looks drawn by lot, given to something with a telling name. */
const GIVEN = /(?:secret|token|passw(?:or)?d|api_?key|private_?key)\w*["']?\s*[:=]\s*["'`]([A-Za-z0-9+/=_-]{24,})["'`]/gi;
/** Bits a character of what people write as against what is drawn by lot. */
const DRAWN_BITS = 4;

/**
 * @param {string} text
 * @returns {{ line: number, kind: string }[]}
 */
export function secretsIn(text) {
  const found = SHAPES.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map((match) => ({ line: lineOf(text, match.index), kind })));
  for (const match of text.matchAll(GIVEN)) {
    const value = match[1] ?? '';
    if (/\d/.test(value) && /[a-z]/i.test(value) && bitsOf(value) >= DRAWN_BITS) found.push({ line: lineOf(text, match.index), kind: 'a value that looks drawn by lot' });
  }
  return found;
}

/**
 * @param {string} text
 * @param {number} at
 */
function lineOf(text, at) {
  return text.slice(0, at).split('\n').length;
}

/**
 * Shannon's entropy of the characters.
 * @param {string} value
 */
function bitsOf(value) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - (count / value.length) * Math.log2(count / value.length), 0);
}
