// Some npm registries lack some packages for foreign platforms (404), so `npm install` leaves them out of
// package-lock.json and `npm ci` then refuses ("Missing: @swc/core-darwin-arm64@ from lock file").
// So every optional dependency that the lock does not resolve gets a stub.
const OPERATING_SYSTEMS = [
  'darwin', 'win32', 'linux', 'freebsd', 'android', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix',
];
const PROCESSORS = [
  'x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32', 'mips64el',
];

/**
 * A lock file as npm writes it, as far as it matters here.
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether Node, from the package at `from`, would find `name` in the locked tree.
 * @param {Lock['packages']} packages
 * @param {string} from
 * @param {string} name
 */
function isLocked(packages, from, name) {
  let folder = from;
  for (;;) {
    if (packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/**
 * The entry npm would have written, with the platforms read from the package's name.
 * @param {string} name
 * @param {string} range
 * @param {boolean | undefined} dev
 * @returns {LockedPackage}
 */
function stubFor(name, range, dev) {
  const words = name.split(/[/\-_]/);
  const os = OPERATING_SYSTEMS.filter((word) => words.includes(word));
  const cpu = PROCESSORS.filter((word) => words.includes(word));
  if (words.includes('windows')) os.push('win32');
  if (words.includes('musleabihf') || words.includes('gnueabihf')) cpu.splice(0, cpu.length, 'arm');
  return {
    version: range.replace(/^[\^~>=v ]+/, ''),
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    optional: true,
    ...(os.length > 0 && { os }),
    ...(words.includes('musl') && { libc: ['musl'] }),
  };
}

/**
 * Adds the missing stubs and returns their names.
 * @param {Lock} lock
 */
export function addMissingStubs(lock) {
  const packages = lock.packages;
  /** @type {string[]} */
  const added = [];
  for (const [path, locked] of Object.entries({ ...packages })) {
    for (const [name, range] of Object.entries(locked.optionalDependencies ?? {})) {
      if (isLocked(packages, path, name)) continue;
      packages[`node_modules/${name}`] = stubFor(name, range, locked.dev);
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(packages).sort(([left], [right]) => left.localeCompare(right, 'en')),
  );
  return added;
}
