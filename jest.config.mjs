import { readFileSync } from 'node:fs';

const { imports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** `#cases` -> libs/cases/src/index.ts: the tests run the sources, not dist. */
const frontDoors = Object.fromEntries(
  Object.entries(imports).map(([name, built]) => [
    `^${name}$`,
    built.replace(/^\.\/(dist\/)?/, '<rootDir>/').replace(/\.js$/, '.ts'),
  ]),
);

// Jest runs in CommonJS mode: on Node below 24.9 it cannot require() ES modules, which Nest 12 is made of.
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/\\.data', '<rootDir>/\\.cache'],
  transform: { '^.+\\.[mc]?[jt]sx?$': '<rootDir>/test/support/jest-transform.cjs' },
  transformIgnorePatterns: ['\\.node$'],
  moduleNameMapper: frontDoors,
  resolver: '<rootDir>/test/support/jest-resolver.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.cjs'],
};

const withServices = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/slow-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,tools,test}/**/*.spec.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/{libs,apps,tools,test}/**/*.{int-spec,e2e-spec,browser-spec}.ts'],
      ...withServices,
    },
    {
      ...shared,
      // What takes minutes, by name: npm run test:long.
      displayName: 'long',
      testMatch: ['<rootDir>/{libs,apps,tools,test}/**/*.long-spec.ts'],
      ...withServices,
    },
  ],
};
