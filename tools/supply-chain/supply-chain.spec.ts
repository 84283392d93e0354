import { readFileSync } from 'node:fs';
import { installScriptFaults, lockFaults } from './install-scripts.mjs';
import { isAllowed, licenceFaults } from './licences.mjs';
import { secretsIn } from './secrets.mjs';

/** T31: each rule holds for this project, and finds what is planted. */

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof licenceFaults>[0];
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Parameters<typeof lockFaults>[1];
const npmrc = readFileSync('.npmrc', 'utf8');

const withPackage = (name: string, locked: (typeof lock.packages)[string]): typeof lock => ({ packages: { ...lock.packages, [`node_modules/a/node_modules/${name}`]: locked } });

describe('licences', () => {
  it('of all that goes along are on the list', () => {
    expect(licenceFaults(lock)).toEqual([]);
  });

  it.each([
    ['of the GPL only', { version: '1.0.0', license: 'GPL-3.0-only' }, 'planted 1.0.0: the licence GPL-3.0-only is not on the list'],
    ['that asks for money', { version: '1.0.0', license: 'BUSL-1.1' }, 'planted 1.0.0: the licence BUSL-1.1 is not on the list'],
    ['that states none', { version: '1.0.0' }, 'planted 1.0.0: no licence is stated'],
    ['of one platform that nobody asks for', { version: '1.0.0', optional: true }, 'planted 1.0.0: no licence is stated'],
  ])('a package %s is found', (_, locked, fault) => {
    expect(licenceFaults(withPackage('planted', locked))).toEqual([fault]);
  });

  it.each([
    ['MIT OR GPL-3.0-or-later', true],
    ['(MIT OR GPL-3.0-or-later) AND GPL-2.0-only', false],
    ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
    ['MIT AND GPL-3.0-only', false],
    ['MIT OR', false],
    ['(MIT', false],
    ['MIT MIT', false],
    ['', false],
  ])('the words %p are allowed: %p', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});

describe('programs that packages run when they are installed', () => {
  it('are off, and every package that has one is known', () => {
    expect(installScriptFaults(lock, npmrc)).toEqual([]);
  });

  it('are found when there is one more, and when they are not off', () => {
    const planted = withPackage('planted', { version: '1.0.0', license: 'MIT', hasInstallScript: true });

    expect(installScriptFaults(planted, npmrc)).toEqual(['planted 1.0.0 would run a program when it is installed, and is not on the list']);
    expect(installScriptFaults(lock, npmrc.replace('ignore-scripts=true', ''))).toEqual([expect.stringContaining('.npmrc does not say ignore-scripts=true')]);
  });
});

describe('the lock file', () => {
  it('holds every package to one version and one hash', () => {
    expect(lockFaults(lock, manifest)).toEqual([]);
  });

  it('is found wanting by a range and by a package without a hash', () => {
    const faults = lockFaults(withPackage('planted', { version: '1.0.0' }), { ...manifest, dependencies: { ...manifest.dependencies, ranging: '^1.2.3' } });

    expect(faults).toEqual(['ranging is asked for as ^1.2.3: an exact version is expected', 'planted has no hash in package-lock.json']);
  });
});

describe('secrets in a text', () => {
  // Put together here, so that this file holds none.
  const PLANTED: Readonly<Record<string, string>> = {
    'a private key': `${'-----BEGIN'} PRIVATE KEY-----\n${'MC4CAQAwBQYDK2VwBCIEIA'.repeat(4)}\n-----END PRIVATE KEY-----`,
    'a key of AWS': `AKIA${'Q3EGRV5XLKM2T7PA'}`,
    'a token of GitHub': `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4xY7zC0fL3rU6'}`,
    'a token of npm': `npm_${'aB3dE6gH9jK2mN5pQ8sT1vW4xY7zC0fL3rU6'}`,
    'a signed token': ['eyJhbGciOiJFZERTQSJ9', 'eyJzdWIiOiJwbGFudGVkIn0', 'c2lnbmF0dXJlLW9mLXNvbWVvbmU'].join('.'),
    'a value that looks drawn by lot': `const sessionSecret = ${"'"}k9Xw2mQ7vL4zR8tB1nY6cD3fH5jP0sGa${"'"};`,
  };

  it.each(Object.entries(PLANTED))('%s is found with its line', (kind, secret) => {
    expect(secretsIn(`first line\nsecond\n${secret}\n`)).toContainEqual({ line: 3, kind });
  });

  it('are not made of words, names of settings and hashes', () => {
    const harmless = [`const PASSWORD = 'een-zin-van-vier-woorden-en-meer';`, `integrity: 'sha512-YxRwGC76G'`, `ZEGEL_S3_SECRET_KEY_FILE: /run/secrets/s3_secret_key`, `-----BEGIN PRIVATE KEY-----`];

    expect(harmless.flatMap(secretsIn)).toEqual([]);
  });
});
