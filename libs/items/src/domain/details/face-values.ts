import { Exact } from './read-decimal.js';

/**
 * The face values of notes and coins, by currency, where a list is at hand that is kept well; all others are free. Euro notes by
 * art. 1 of Decision ECB/2013/10, the one of 500 is not made any more and stays money; euro coins by art. 1 of Regulation (EU) No 729/2014.
 * A collector's coin of another face value is money only where it was issued: it is taken as a valuable.
 */
const FACE_VALUES: Readonly<Record<string, readonly string[]>> = {
  EUR: ['0.01', '0.02', '0.05', '0.10', '0.20', '0.50', '1', '2', '5', '10', '20', '50', '100', '200', '500'],
};

/** The face values there are in a currency, when this is none of them; null when it is one, or when that is not known. */
export function faceValuesWithout(value: string, currency: string): readonly string[] | null {
  const known = FACE_VALUES[currency];
  return known === undefined || known.some((face) => new Exact(value).equals(face)) ? null : known;
}
