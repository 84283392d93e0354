import fc from 'fast-check';
import { EMPTY_ROOT, GrowingTree, KeptTree, leafHash, nodeHash, type KeptHashes } from './merkle-tree.js';

/** The definition of RFC 6962, word for word. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return EMPTY_ROOT;
  if (leaves.length === 1) return first;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

/** The root that a proof of inclusion leads to (RFC 9162, 2.1.3.2). */
function climb(leaf: number, size: number, hash: Buffer, proof: readonly Buffer[]): Buffer {
  let [fn, sn, r] = [leaf, size - 1, hash];
  for (const p of proof) {
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      r = nodeHash(r, p);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return r;
}

/** A tree in memory that keeps what the sealer keeps. */
function grow(size: number): { leaves: Buffer[]; tree: GrowingTree; kept: KeptTree; reads: () => number } {
  const leaves = Array.from({ length: size }, (_, index) => leafHash(`leaf ${index}`));
  const rows = new Map<number, Buffer[]>([[0, leaves]]);
  const tree = GrowingTree.empty();
  for (const leaf of leaves) for (const { level, index, hash } of tree.add(leaf)) rows.set(level, Object.assign(rows.get(level) ?? [], { [index]: hash }));
  let reads = 0;
  const hashes: KeptHashes = {
    read: (level, from, count) => {
      reads += 1;
      return Promise.resolve((rows.get(level) ?? []).slice(from, from + count));
    },
  };
  return { leaves, tree, kept: new KeptTree(hashes), reads: () => reads };
}

describe('the tree', () => {
  it('has the roots that the vectors of Certificate Transparency name', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => leafHash(Buffer.from(hex, 'hex')));
    const tree = GrowingTree.empty();
    const roots = leaves.map((leaf) => {
      tree.add(leaf);
      return tree.root().toString('hex');
    });

    expect(roots[0]).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(roots[7]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('has the root of the definition at every size, grown or read back', async () => {
    const { leaves, kept } = grow(700);
    for (const size of [0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 699, 700]) {
      expect(await kept.root(size)).toEqual(rootOf(leaves.slice(0, size)));
      expect((await GrowingTree.of(size, kept)).root()).toEqual(rootOf(leaves.slice(0, size)));
    }
  });

  it('goes on after it was read back as if it had never stopped', async () => {
    const { leaves, kept } = grow(600);
    const tree = await GrowingTree.of(300, kept);
    for (const leaf of leaves.slice(300)) tree.add(leaf);

    expect(tree.root()).toEqual(rootOf(leaves));
  });

  it('proves that a leaf is in it', async () => {
    const { leaves, kept } = grow(600);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(), async (size, pick) => {
        const leaf = pick % size;
        expect(climb(leaf, size, leaves[leaf] as Buffer, await kept.inclusion(leaf, size))).toEqual(rootOf(leaves.slice(0, size)));
      }),
      { numRuns: 60 },
    );
  });

  it('reads a few ranges for a proof, not the tree', async () => {
    const { kept, reads } = grow(70_000);
    await kept.inclusion(40_000, 70_000);

    expect(reads()).toBeLessThan(30);
  });

  it('does not take a node for a leaf', () => {
    const [left, right] = [leafHash('a'), leafHash('b')];

    expect(leafHash(Buffer.concat([left, right]))).not.toEqual(nodeHash(left, right));
  });
});
