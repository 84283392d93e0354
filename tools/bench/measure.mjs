import { performance } from 'node:perf_hooks';

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/**
 * How long one call takes, in milliseconds.
 * @param {() => unknown} work
 */
export async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Ours and the limit in turns, so that what else the machine does falls on both.
 * @param {number} rounds
 * @param {Record<string, () => Promise<number>>} sides  each gives its own figure of one round
 * @returns {Promise<Record<string, number>>} the median of each side
 */
export async function interleaved(rounds, sides) {
  const names = Object.keys(sides);
  /** @type {Record<string, number[]>} */
  const seen = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) seen[name]?.push((await sides[name]?.()) ?? NaN);
  }
  return Object.fromEntries(names.map((name) => [name, median(seen[name] ?? [])]));
}

/**
 * Rounded to three digits that count.
 * @param {number} value
 */
export const short = (value) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
