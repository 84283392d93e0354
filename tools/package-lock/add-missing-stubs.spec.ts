import { readFileSync } from 'node:fs';
import { addMissingStubs } from './add-missing-stubs.mjs';

describe('the mending of the lock file', () => {
  it('adds what a registry did not have, for the platform its name tells', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/swc': {
          dev: true,
          optionalDependencies: { '@swc/core-linux-x64-musl': '1.2.3', '@swc/core-win32-arm64-msvc': '^1.2.3' },
        },
        'node_modules/@swc/core-linux-x64-musl': { version: '1.2.3', optional: true },
      },
    };

    expect(addMissingStubs(lock)).toEqual(['@swc/core-win32-arm64-msvc']);
    expect(lock.packages).toHaveProperty(['node_modules/@swc/core-win32-arm64-msvc'], {
      version: '1.2.3',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['win32'],
    });
  });

  it('leaves a dependency that lies inside its dependant', () => {
    const lock = {
      packages: {
        'node_modules/a': { optionalDependencies: { b: '2.0.0' } },
        'node_modules/a/node_modules/b': { version: '2.0.0' },
      },
    };

    expect(addMissingStubs(lock)).toEqual([]);
  });

  it('has nothing to do for the committed lock file', () => {
    expect(addMissingStubs(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
  });
});

describe('the committed lock file', () => {
  it('names no registry, so that any mirror serves it', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string }>;
    };

    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('agrees with package.json', () => {
    const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, Record<string, unknown>>;
    };

    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      expect(packages['']?.[kind]).toEqual(wanted[kind]);
    }
  });
});
