import { filesBelow, PROJECT_ROOT } from '../build/source-files.mjs';
import { FULL_RUN_ONLY } from './full-run-only.mjs';

const WITH_SERVICES = /\.(int-spec|e2e-spec|browser-spec)\.ts$/;
const IN_BROWSER = /\.browser-spec\.ts$/;

const tests = ['apps', 'libs', 'test', 'tools'].flatMap((folder) => filesBelow(PROJECT_ROOT, folder)).filter((file) => file.endsWith('spec.ts') && !file.endsWith('.long-spec.ts'));
const withServices = tests.filter((file) => WITH_SERVICES.test(file));
const listed = Object.keys(FULL_RUN_ONLY);
const quick = tests.filter((file) => !listed.includes(file));

/** `libs/custody` of `libs/custody/test/moves.int-spec.ts`, `test/e2e` of `test/e2e/lots.e2e-spec.ts`. */
const partsOf = (files: readonly string[]): readonly string[] => [...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))];

describe('the files that only the full run runs', () => {
  it('are there, and need services: every other test file is in the quick run', () => {
    expect(listed.filter((file) => !withServices.includes(file))).toEqual([]);
  });

  it('stand in their order, each with a word that says why', () => {
    expect(listed).toEqual(listed.toSorted());
    expect(Object.values(FULL_RUN_ONLY).filter(({ why }) => !/^[a-z-]+$/.test(why))).toEqual([]);
  });

  it('stand beside a file of the quick run that goes through the same part of Zegel, one of a screen beside one in a browser', () => {
    expect(Object.entries(FULL_RUN_ONLY).filter(([, { beside }]) => !quick.includes(beside))).toEqual([]);
    expect(Object.entries(FULL_RUN_ONLY).filter(([file, { beside }]) => IN_BROWSER.test(file) && !IN_BROWSER.test(beside))).toEqual([]);
  });

  it('leave to the quick run a file with services of every context that has one, and a file of every folder of tests', () => {
    const contexts = partsOf(withServices.filter((file) => file.startsWith('libs/')));
    const folders = partsOf(tests.filter((file) => /^test\/[^/]+\//.test(file)));

    expect(contexts.filter((context) => !partsOf(quick.filter((file) => WITH_SERVICES.test(file))).includes(context))).toEqual([]);
    expect(folders.filter((folder) => !partsOf(quick).includes(folder))).toEqual([]);
    expect(contexts.length).toBeGreaterThan(8);
  });
});
