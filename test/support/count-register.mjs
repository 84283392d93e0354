// An independent count of a seizure register as Cook County exports it: node test/support/count-register.mjs <file>
// It shares no line with the import, so that the two can be held against each other. Its rules are simple on purpose.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {Record<string, string>} Row */

/**
 * Counts what an import must find again: rows, cases, cash by year of seizure, vehicles. Amounts in dollars.
 * @param {string} text
 */
export function countRegister(text) {
  const [headers = [], ...lines] = parseCsv(text);
  const rows = lines
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => Object.fromEntries(headers.map((header, at) => [header.trim(), (cells[at] ?? '').trim()])));
  const filled = rows.filter(saysSomething);
  const cash = filled.filter(isCash);
  return {
    rows: rows.length,
    rowsThatSayNothing: rows.length - filled.length,
    cases: distinct(filled.map(caseOf)),
    casesNamedByINumber: distinct(filled.map((row) => row.INumber ?? '').filter((number) => number !== '')),
    rowsWithoutINumber: filled.filter((row) => row.INumber === '').length,
    rowNumbers: distinct(filled.map((row) => `${row.InventNumb}|${row.InvItemNumb}`)),
    cashRows: cash.length,
    cashWithoutAmount: cash.filter((row) => row.EstValue === '').length,
    cash: dollars(sum(cash)),
    cashByYear: byYear(cash),
    // The narrowest reading: nothing but "U.S.C." itself.
    plainCashByYear: byYear(filled.filter((row) => row.Descr === 'U.S.C.')),
    vehicles: filled.filter(isVehicle).length,
    vehiclesByModelYear: filled.filter((row) => /^\d{4} /.test(row.Descr ?? '')).length,
    rowsWithFindings: filled.filter((row) => row.Findings !== '').length,
  };
}

/** @param {Row} row */
function saysSomething(row) {
  return row.Descr !== '' || row.EstValue !== '' || row.Vin !== '';
}

/**
 * "U.S.C." is United States currency, however it is dotted and whatever is written behind it; so are its coins.
 * @param {Row} row
 */
function isCash(row) {
  const description = (row.Descr ?? '').toUpperCase();
  return description.replaceAll('.', '').startsWith('USC') || description.startsWith('U.S. COINS');
}

/** @param {Row} row */
function isVehicle(row) {
  const description = (row.Descr ?? '').toLowerCase();
  if (/\b(coin|jet ski|boat \(|sea-doo)/.test(description)) return false;
  if (/^(19|20)\d\d\d? /.test(description)) return true;
  return /forklift|excavator|wheel loader|trailer|mini bike|bicycle|l185|^truck$/.test(description);
}

/** @param {Row} row */
function caseOf(row) {
  if (row.INumber !== '') return `I ${row.INumber}`;
  if (row.PolRptNumb !== '') return `P ${row.PolRptNumb}`;
  return row.CaseNumb === '' ? `own ${row.InventNumb} ${row.InvItemNumb}` : `C ${row.CaseNumb}`;
}

/** @param {readonly string[]} values */
function distinct(values) {
  return new Set(values).size;
}

/** @param {readonly Row[]} rows */
function byYear(rows) {
  /** @type {Map<string, Row[]>} */
  const years = new Map();
  for (const row of rows) {
    const year = (row.SeizeDate ?? '').slice(-4);
    const known = years.get(year);
    if (known) known.push(row);
    else years.set(year, [row]);
  }
  return Object.fromEntries([...years].sort().map(([year, of]) => [year, dollars(sum(of))]));
}

/**
 * In cents, as whole numbers: no cent is lost on the way.
 * @param {readonly Row[]} rows
 */
function sum(rows) {
  return rows.reduce((total, row) => {
    const [whole = '0', fraction = ''] = (row.EstValue || '0').split('.');
    return total + BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
  }, 0n);
}

/** @param {bigint} cents */
function dollars(cents) {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

/**
 * Comma, double quotes, quotes doubled inside quotes, lines ended by LF or CRLF.
 * @param {string} text
 */
export function parseCsv(text) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && sign === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = process.argv[2];
  if (file === undefined) throw new Error('usage: node test/support/count-register.mjs <file>');
  console.log(JSON.stringify(countRegister(readFileSync(file, 'utf8')), null, 2));
}
