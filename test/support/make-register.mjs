// A made-up seizure register of the shape Cook County exports, typing errors included; every number in it is invented:
// node test/support/make-register.mjs <rows> <seed> [spoiled rows] > register.csv
import { pathToFileURL } from 'node:url';

const HEADERS = [
  'InventNumb',
  'PolRptNumb',
  'INumber',
  'SeizeDate',
  'SeizeCity',
  'SeizeState',
  'SeizeZip',
  'InvItemNumb',
  'Descr',
  'EstValue',
  'Vin',
  'Findings',
  'ForfDate',
  'ForfValue',
  'CaseNumb',
  'AD',
];

const CITIES = ['Springvale', 'Port Larch', 'East Mallow', 'Dunmore Heights', 'willow ford', '_x000D_\r\nPort Larch'];
const MAKES = ['Chevrolet', 'Ford', 'Dodge', 'Toyota', 'Pontiac', 'Chevorlet', 'Hyundi'];
const MODELS = ['Impala', 'Explorer', 'Caravan', 'Corolla', 'Grand Prix', 'Protégé'];
const THINGS = [
  ['Apple iPhone ($400)', '400'],
  ['48" Samsung TV (Value $300)', '300'],
  ['Rolex Watch ($7,500)', '7500'],
  ['Gold Chain ($1,850)', '1850'],
  ['Glock 22 Pistol ($599.00)', '599'],
  ['Dell Laptop ($300)', '30'],
  ['Digital Scale ($50)', '50'],
  ['Two Paintings ($400)', '400'],
  ['Toyota Forklift-Propane', '3500'],
  ['Wonder of the Seven Seas', '20'],
];
const VIN_SIGNS = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';
const VIN_VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * @typedef {(most: number) => number} Chance  a number from 0 up to but not including `most`
 * @typedef {{ invent: string, inumber: string, report: string, date: string, court: string }} Seizure
 */

/**
 * @param {{ rows: number, seed: number, spoiled?: number }} wanted  spoiled rows are those no import may accept
 * @returns {string} CSV with CRLF line ends; the spoiled rows stand last
 */
export function makeRegister({ rows, seed, spoiled = 0 }) {
  const chance = generator(seed);
  const lines = [HEADERS.join(',')];
  let seizure = newSeizure(0, chance);
  let item = 0;
  for (let number = 0; number < rows; number++) {
    // Now and then a second item of the same inventory, or a second inventory of the same case.
    const turn = number === 0 ? 9 : chance(10);
    if (turn === 1) seizure = { ...seizure, invent: String(10_000_000 + number) };
    else if (turn > 1) seizure = newSeizure(number, chance);
    item = turn === 0 ? item + 1 : 1;
    lines.push(lineOf({ ...common(seizure, item, chance), ...thing(number, seizure, chance) }));
  }
  for (let number = 0; number < spoiled; number++) lines.push(lineOf(spoil(number, newSeizure(rows + number, chance))));
  return `${lines.join('\r\n')}\r\n`;
}

/**
 * @param {number} number
 * @param {Chance} chance
 * @returns {Seizure}
 */
function newSeizure(number, chance) {
  const year = 2012 + chance(4);
  const inumber = `ZZ-${100_000 + number}`;
  const isUnnamed = chance(200) === 0;
  return {
    invent: String(20_000_000 + number),
    inumber: isUnnamed ? '' : inumber,
    report: isUnnamed && chance(2) === 0 ? '' : inumber,
    date: `${1 + chance(12)}/${1 + chance(28)}/${year}`,
    court: `${year % 100}ZZFO-${String(number).padStart(6, '0')}`,
  };
}

/**
 * @param {Seizure} seizure
 * @param {number} item
 * @param {Chance} chance
 */
function common(seizure, item, chance) {
  return {
    InventNumb: seizure.invent,
    InvItemNumb: String(item),
    PolRptNumb: seizure.report,
    INumber: seizure.inumber,
    SeizeDate: seizure.date,
    SeizeCity: chance(300) === 0 ? pick(CITIES, chance) : (CITIES[chance(4)] ?? ''),
    SeizeState: pick(['IL', 'Il', ''], chance),
    SeizeZip: chance(20) === 0 ? '60600' : '',
    CaseNumb: seizure.court,
    AD: pick(['A', 'A', 'A', 'D', 'a', ''], chance),
  };
}

/**
 * @param {number} number
 * @param {Seizure} seizure
 * @param {Chance} chance
 * @returns {Record<string, string>}
 */
function thing(number, seizure, chance) {
  const turn = chance(20);
  if (turn < 13) return cash(seizure, chance);
  if (turn < 19) return vehicle(number, seizure, chance);
  const [Descr = '', EstValue = ''] = THINGS[chance(THINGS.length)] ?? [];
  return { Descr, EstValue, ...forfeited(seizure, '', chance) };
}

/**
 * @param {Seizure} seizure
 * @param {Chance} chance
 * @returns {Record<string, string>}
 */
function cash(seizure, chance) {
  const whole = 20 + chance(9_000);
  const EstValue = chance(10) === 0 ? `${whole}.${10 + chance(90)}` : String(whole);
  const Descr = chance(300) === 0 ? 'U.S.C' : 'U.S.C.';
  if (chance(400) === 0) return { Descr, EstValue: '' };
  if (chance(5) > 0 || EstValue.includes('.')) return { Descr, EstValue, ...forfeited(seizure, EstValue, chance) };
  const part = 1 + chance(whole - 1);
  const rest = whole - part;
  const Findings = pick(
    [
      `rel $${part}.00 ftot $${rest}.00`,
      `settled (release ${part}, ftot ${rest})`,
      `c-1; rel $${part}.00; ftot $${rest}.00`,
      `C10 FTOT $${rest}.00 REL $${part}.00`,
      `rel $${part}.oo, ftot $${rest}, no bond`,
    ],
    chance,
  );
  return { Descr, EstValue, Findings, ForfDate: after(seizure.date), ForfValue: String(rest) };
}

/**
 * @param {number} number
 * @param {Seizure} seizure
 * @param {Chance} chance
 * @returns {Record<string, string>}
 */
function vehicle(number, seizure, chance) {
  const Descr = `${1995 + chance(20)} ${pick(MAKES, chance)} ${pick(MODELS, chance)}`.trim();
  const shared = { Descr, EstValue: String(500 + chance(9_000)), Vin: inventVin(number, chance) };
  if (chance(3) > 0) return { ...shared, ...forfeited(seizure, '', chance) };
  const Findings = pick(['rel, btc, 4/18/17', 'rel, T&S $300, no bond, 2/10/17', 'msns, rel, btc, 3/1/17', 'REL BTLH ON 9/12/17', 'recind & release 5-28-17'], chance);
  return { ...shared, Findings };
}

/**
 * @param {Seizure} seizure
 * @param {string} value
 * @param {Chance} chance
 * @returns {Record<string, string>}
 */
function forfeited(seizure, value, chance) {
  if (chance(8) === 0) return {};
  if (chance(150) === 0) return { Findings: pick(['219 sanction, bts', 'Split File', 'rel $100, $497 no bond'], chance) };
  const Findings = pick(['ftot adm', 'ftot adm', 'FTOT ADM', 'exparte ftot, no bond', 'ftot amd', 'Adm. Ftot', 'exprate ftot, bts'], chance);
  const ForfDate = chance(250) === 0 ? pick(['4/28/2814', '1/2/2003'], chance) : after(seizure.date);
  return { Findings, ForfDate, ForfValue: value };
}

/**
 * @param {number} number
 * @param {Seizure} seizure
 * @returns {Record<string, string>}
 */
function spoil(number, seizure) {
  const shared = { InventNumb: seizure.invent, InvItemNumb: '1', PolRptNumb: seizure.report, INumber: seizure.inumber };
  const row = { ...shared, SeizeDate: seizure.date, Descr: 'U.S.C.', EstValue: '100' };
  const errors = [{ SeizeDate: '5/23/2914' }, { SeizeDate: '31/31/2014' }, { EstValue: '-100' }, { Descr: '', EstValue: '' }, { SeizeDate: '' }];
  return { ...row, ...errors[number % errors.length] };
}

/** @param {string} date */
function after(date) {
  const [month = '', day = '', year = ''] = date.split('/');
  return `${month}/${day}/${Number(year) + 1}`;
}

/**
 * Seventeen signs with the check digit of ISO 3779 at the ninth place; now and then with the errors that typists make.
 * @param {number} number
 * @param {Chance} chance
 */
function inventVin(number, chance) {
  const signs = Array.from({ length: 8 }, () => VIN_SIGNS[chance(VIN_SIGNS.length)] ?? '0').join('');
  const vin = `1ZZ${signs}${String(number).padStart(6, '0')}`;
  const sum = VIN_WEIGHTS.reduce((total, weight, at) => total + weight * (VIN_VALUES.indexOf(vin[at] ?? '0') % 10), 0);
  const right = `${vin.slice(0, 8)}${'0123456789X'[sum % 11]}${vin.slice(9)}`;
  const turn = chance(60);
  if (turn === 0) return right.slice(0, 16);
  if (turn === 1) return right.replace(/0(?=[^0]*$)/, 'O');
  return turn === 2 && chance(3) === 0 ? '14ZZFO-003542' : right;
}

/**
 * @template T
 * @param {readonly T[]} values
 * @param {Chance} chance
 */
function pick(values, chance) {
  return /** @type {T} */ (values[chance(values.length)]);
}

/** @param {Record<string, string>} row */
function lineOf(row) {
  return HEADERS.map((header) => row[header] ?? '')
    .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',');
}

/**
 * Lehmer's generator: the same seed gives the same register on every machine.
 * @param {number} seed
 * @returns {Chance}
 */
function generator(seed) {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [rows, seed = 1, spoiled = 0] = process.argv.slice(2).map(Number);
  if (rows === undefined || !Number.isInteger(rows)) throw new Error('usage: node test/support/make-register.mjs <rows> <seed> [spoiled rows]');
  process.stdout.write(makeRegister({ rows, seed, spoiled }));
}
