import type { NumberMeaning } from './number-formats.js';

const DAY = 86_400_000;
/** Day 0 of the two calendars of spreadsheets. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 1900 was no leap year, but its calendar has a 29 February: before day 60 the count is one behind. */
const FALSE_LEAP_DAY = 60;
/** 31 December 9999, the last day a spreadsheet knows. */
const LAST_DAY = 2_958_466;
/** A spreadsheet keeps fifteen digits; what a computer adds behind them was never typed. */
const DIGITS_KEPT = 15;

/** The text of a numeric cell: a date as YYYY-MM-DD, with THH:MM:SS when it has a time of day, a number as `plainNumber`. */
export function numericText(raw: string, meaning: NumberMeaning, is1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const isDay = meaning !== 'number' && value >= 0 && value < LAST_DAY;
  if (!isDay) return plainNumber(value);
  return value < 1 && meaning === 'time' ? instantText(value, is1904).slice(11) : dateText(value, is1904);
}

function dateText(serial: number, is1904: boolean): string {
  const [date = '', time = ''] = instantText(serial, is1904).split('T');
  return time === '00:00:00' ? date : `${date}T${time}`;
}

function instantText(serial: number, is1904: boolean): string {
  const days = !is1904 && serial < FALSE_LEAP_DAY ? serial + 1 : serial;
  const seconds = Math.round((days * DAY) / 1_000);
  return new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1_000).toISOString().slice(0, 19);
}

/**
 * A number in digits, never as 1.2e+5. With exactly three decimals it gets a fourth, a zero: 1.234 could be taken for
 * one thousand two hundred thirty-four where a point groups thousands, 1.2340 cannot.
 */
export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS_KEPT));
  const text = /e/i.test(String(rounded)) ? withoutExponent(rounded) : String(rounded);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function withoutExponent(value: number): string {
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '');
}

/** Undoes the _xHHHH_ in which workbooks write control characters; _x005F_ is an underscore that protects such a text. */
export function undoEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
