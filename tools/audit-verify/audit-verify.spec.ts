import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { GrowingTree, KeptTree, canonicalJson, commitmentTo, hashOfLeaf, leafHash, publicKeyOf, sealKeyOf, signCheckpoint, type KeptHashes } from '#audit/pure';
import { measured } from '../../test/faults/support/measured.js';
import { isConsistent, rootByInclusion, verifyExport } from './audit-verify.mjs';

const KEY = sealKeyOf('zegel.test/log', Buffer.alloc(32, 2));

/** A tree of so many leaves, with what the sealer would keep of it. */
function treeOf(size: number): { readonly leaves: readonly Buffer[]; readonly kept: KeptTree; readonly root: (of: number) => Promise<Buffer> } {
  const leaves = Array.from({ length: size }, (_, index) => leafHash(`leaf ${index}`));
  const rows = new Map<number, Buffer[]>([[0, leaves]]);
  const tree = GrowingTree.empty();
  for (const leaf of leaves) for (const { level, index, hash } of tree.add(leaf)) rows.set(level, Object.assign(rows.get(level) ?? [], { [index]: hash }));
  const hashes: KeptHashes = { read: (level, from, count) => Promise.resolve((rows.get(level) ?? []).slice(from, from + count)) };
  const kept = new KeptTree(hashes);
  return { leaves, kept, root: (of) => kept.root(of) };
}

describe('the verifier and the application, which share no code', () => {
  const { leaves, kept, root } = treeOf(600);

  it('agree on every proof that a leaf is in the log, and on no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(), async (size, pick) => {
        const leaf = pick % size;
        const proof = await kept.inclusion(leaf, size);
        expect(rootByInclusion(leaf, size, leaves[leaf] as Buffer, proof)).toEqual(await root(size));
        expect(rootByInclusion(leaf, size, leafHash('another'), proof)).not.toEqual(await root(size));
        expect(rootByInclusion(leaf, size, leaves[leaf] as Buffer, [...proof, randomBytes(32)])).not.toEqual(await root(size));
      }),
      { numRuns: 60 },
    );
  });

  it('agree on every proof that an older log is the beginning of a newer one, and on no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(), async (size, pick) => {
        const older = { size: 1 + (pick % size), root: await root(1 + (pick % size)) };
        const newer = { size, root: await root(size) };
        const proof = await kept.consistency(older.size, size);
        expect(isConsistent(older, newer, proof)).toBe(true);
        expect(isConsistent({ ...older, root: randomBytes(32) }, newer, proof)).toBe(false);
        expect(isConsistent(older, { ...newer, root: randomBytes(32) }, proof)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the verifier', () => {
  const size = 20_000;

  /** An export as it is written, without a database. */
  function* exported(): Generator<string> {
    const tree = GrowingTree.empty();
    const lines = Array.from({ length: size }, (_, index) => {
      const row = { epoch: 1, transaction: `${700 + index}`, sequence: `${index + 1}` };
      const content = canonicalJson({ version: 1, ...row, at: new Date(1_795_900_000_000 + index).toISOString(), kind: 'consultation', act: 'case.view', purpose: 'treatment of the case', data: { found: [index, index + 1] }, event: null });
      const salt = randomBytes(32);
      const commitment = commitmentTo(salt, content);
      const hash = hashOfLeaf({ ...row, commitment });
      tree.add(hash);
      return JSON.stringify({ type: 'leaf', index, ...row, commitment: commitment.toString('hex'), hash: hash.toString('hex'), salt: salt.toString('hex'), content });
    });
    yield JSON.stringify({ type: 'export', format: 'zegel-audit-1', scope: 'log', size });
    yield JSON.stringify({ type: 'checkpoint', note: signCheckpoint({ origin: KEY.name, size, root: tree.root(), time: new Date(0), software: 'test' }, KEY) });
    yield* lines;
  }

  it('is quick enough for millions of rows', async () => {
    const lines = [...exported()];
    const began = process.hrtime.bigint();
    const report = await verifyExport(given(lines), publicKeyOf(KEY));
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    measured('T14-speed', { leaves: size, seconds, leavesASecond: Math.round(size / seconds) });

    expect(report).toMatchObject({ ok: true, leaves: size });
  });

  it('says when a line is none', async () => {
    const report = await verifyExport(given(['{"type":"export","format":"zegel-audit-1","scope":"log"}', '{"type":']), publicKeyOf(KEY));

    expect(report.findings.map(({ kind }) => kind)).toEqual(['line', 'signature', 'line']);
  });

  it.each([
    ['a line of it is gone', (lines: string[]) => lines.toSpliced(7, 1)],
    ['its end is gone', (lines: string[]) => lines.slice(0, -1)],
    ['something was put behind its end', (lines: string[]) => [...lines, '{"type":"waiting","sequence":"1","moveId":null}']],
    ['a letter of a line was changed that proves nothing', (lines: string[]) => lines.with(0, (lines[0] ?? '').replace('"size":', '"sise":'))],
  ])('says that an export is not as it was written when %s', async (_what, change) => {
    const written: string[] = [];
    for await (const line of given([...exported()])) written.push(line);

    const report = await verifyExport(read(change(written)), publicKeyOf(KEY));

    expect(report.findings.map(({ kind }) => kind)).toContain('line');
  });

  it.each([['nothing', ''], ['a word', 'key'], ['a key whose number is of another', publicKeyOf(KEY).replace(/\+[0-9a-f]{8}\+/, '+00000000+')]])('refuses %s as its key', async (_what, key) => {
    await expect(verifyExport(given([]), key)).rejects.toThrow(/public key/);
  });
});

/** An export as it is read: with its end, which tells that nothing is gone. */
async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
  yield JSON.stringify({ type: 'end', sha256: createHash('sha256').update(lines.map((line) => `${line}\n`).join('')).digest('hex') });
}

async function* read(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
