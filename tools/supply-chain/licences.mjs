// Which licences may be in what we hand out: those that the EUPL-1.2 goes together with.

/** What may be used as it is, linked and handed on together with a program under the EUPL. */
const ALLOWED = new Set([
  '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'EUPL-1.1+', 'EUPL-1.2', 'ISC', 'LGPL-3.0-or-later', 'MIT', 'MIT-0', 'MPL-2.0',
  'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib',
  // For data and text: holidays of the world, versions of browsers.
  'CC-BY-3.0', 'CC-BY-4.0',
]);

/** Packages that say it in other words than the list of SPDX, or nowhere but in a file; each was read. */
const READ_BY_HAND = new Map([
  ['@react-aria/optimize-locales-plugin', 'Apache-2.0'], // its LICENSE
  ['png-js', 'MIT'], // its LICENSE
  ['chainsaw', 'MIT'], // "MIT/X11"
  ['ibantools', 'MIT'], // "MIT or MPL-2.0"
  ['dejavu-fonts-ttf', 'OFL-1.1'], // Bitstream Vera: as free as the OFL, and with the same rule on names
]);

/** States no licence anywhere. Comes with exceljs, through unzipper and binary; goes when exceljs goes. */
const STATES_NONE = new Set(['buffers']);

/**
 * @typedef {{ version?: string, license?: string, optional?: boolean, hasInstallScript?: boolean, integrity?: string, optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * @param {Lock} lock
 * @returns {string[]} a line for each package that may not go along
 */
export function licenceFaults(lock) {
  const packages = packagesOf(lock);
  /** @type {Map<string, string | undefined>} what asks for a package of one platform has the same licence */
  const askedForBy = new Map();
  for (const { name, locked } of packages) {
    for (const platform of Object.keys(locked.optionalDependencies ?? {})) askedForBy.set(platform, READ_BY_HAND.get(name) ?? locked.license);
  }
  return packages.flatMap(({ name, locked }) => {
    if (STATES_NONE.has(name)) return [];
    const licence = READ_BY_HAND.get(name) ?? locked.license ?? (locked.optional ? askedForBy.get(name) : undefined);
    if (licence !== undefined && isAllowed(licence)) return [];
    return [`${name} ${locked.version ?? ''}: ${licence === undefined ? 'no licence is stated' : `the licence ${licence} is not on the list`}`];
  });
}

/**
 * An SPDX expression: of OR one side must be allowed, of AND both.
 * @param {string} expression
 * @returns {boolean}
 */
export function isAllowed(expression) {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  /** @returns {boolean} */
  const either = () => {
    let allowed = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const other = both();
      allowed = allowed || other;
    }
    return allowed;
  };
  /** @returns {boolean} */
  const both = () => {
    let allowed = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const other = one();
      allowed = allowed && other;
    }
    return allowed;
  };
  /** @returns {boolean} */
  const one = () => {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return token !== undefined && ALLOWED.has(token);
    const inner = either();
    const closed = tokens[at] === ')';
    at += 1;
    return inner && closed;
  };
  const allowed = either();
  return allowed && at === tokens.length;
}

/**
 * @param {Lock} lock
 * @returns {{ name: string, locked: LockedPackage }[]}
 */
export function packagesOf({ packages }) {
  return Object.entries(packages).flatMap(([place, locked]) => (place === '' ? [] : [{ name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length), locked }]));
}
