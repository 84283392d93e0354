import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { evidenceOffice, type EvidenceOffice } from './support/evidence-office.js';
import { eraseRecorded } from './support/erase-recorded.js';
import { anchorsOf, tryKind, verify } from './support/run-tampering.js';
import { KINDS } from './support/tampering.js';

/** T14, short: three places a kind. All hundred: npx jest test/evidence --selectProjects long. */

const PLACES = 3;
const SEED = 'short';
/** What nothing can see that has only the export and the key: the log of an earlier day is a log too, and so is another one of the same key. */
const NEEDS_AN_ANCHOR = ['the tail is cut off', 'the database is put back to an old backup', 'the log is told in another way from some leaf on, and sealed with the real key'];

let office: EvidenceOffice;

beforeAll(async () => {
  office = await evidenceOffice(4);
});

afterAll(() => office.stop());

describe('the verifier', () => {
  it('finds nothing in a log that nobody changed', async () => {
    const report = await verify(office);

    expect(report).toMatchObject({ ok: true, findings: [], moves: 4, files: 4, erased: 0 });
    expect(report.leaves).toBe(report.size);
    expect(report.anchors).toBeGreaterThan(3);
  });

  it.each(KINDS.map((kind) => [kind.name, kind] as const))('finds and names it when %s', async (_name, kind) => {
    const outcome = await tryKind(office, kind, PLACES, SEED);

    expect(outcome).toMatchObject({ found: PLACES, named: PLACES, missed: [] });
  });

  it('misses a log that was put back, cut short or told in two ways when it is given no older checkpoint', async () => {
    for (const kind of KINDS.filter(({ name }) => NEEDS_AN_ANCHOR.includes(name))) {
      expect(await tryKind(office, kind, 1, SEED)).toMatchObject({ found: 1, foundWithoutAnchor: 0 });
    }
  });

  it('finds nothing after an erasure that was recorded', async () => {
    await eraseRecorded(office, [1, 3]);

    const report = await verify(office);

    expect(report).toMatchObject({ ok: true, findings: [], erased: 2 });
  });

  it('says so when it is given a checkpoint of another key', async () => {
    const report = await verify(office, [...anchorsOf(office), (anchorsOf(office)[0] ?? '').replace(/(.{12})\n$/, 'AAAAAAAAAAA=\n')]);

    expect(report.findings).toEqual([expect.objectContaining({ kind: 'anchor' })]);
  });

  it('is one file of at most 500 lines that needs Node alone', () => {
    const text = readFileSync('tools/audit-verify/audit-verify.mjs', 'utf8');
    const imports = [...text.matchAll(/^import .* from '(.*)';$/gm)].map((match) => (match[1] ?? '').replace('node:', ''));

    expect(text.split('\n').length).toBeLessThanOrEqual(500);
    expect(imports.length).toBeGreaterThan(3);
    expect(imports.filter((name) => !builtinModules.includes(name))).toEqual([]);
    expect(text).not.toMatch(/require\(|import\(/);
  });
});
