import { createHash } from 'node:crypto';

/** Hashes of whole subtrees are kept at every eighth level: a proof reads a few ranges of 256, and little is kept twice. */
export const KEPT_LEVELS = 8;

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** RFC 6962: a leaf and a node can never be taken for each other. */
export function leafHash(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(bytes).digest();
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** The root of a tree without leaves. */
export const EMPTY_ROOT = createHash('sha256').digest();

/** The root of a whole subtree; `index` counts the subtrees of its level from the left. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Buffer;
}

/** A tree that grows to the right: all that is needed of it to add leaves and to know its root. */
export class GrowingTree {
  private readonly peaks: TreeNode[];

  private constructor(
    private leaves: number,
    peaks: readonly TreeNode[],
  ) {
    this.peaks = [...peaks];
  }

  static empty(): GrowingTree {
    return new GrowingTree(0, []);
  }

  /** A tree that was kept, from its hashes. */
  static async of(size: number, tree: KeptTree): Promise<GrowingTree> {
    const peaks: TreeNode[] = [];
    for (let start = 0; start < size; ) {
      const level = Math.floor(Math.log2(size - start));
      const index = start / 2 ** level;
      peaks.push({ level, index, hash: await tree.subtree(level, index) });
      start += 2 ** level;
    }
    return new GrowingTree(size, peaks);
  }

  copy(): GrowingTree {
    return new GrowingTree(this.leaves, this.peaks);
  }

  get size(): number {
    return this.leaves;
  }

  /** Adds a leaf. @returns the subtrees that became whole by it, at the levels that are kept */
  add(hash: Buffer): TreeNode[] {
    const kept: TreeNode[] = [];
    let node: TreeNode = { level: 0, index: this.leaves, hash };
    for (let left = this.peaks.at(-1); left?.level === node.level; left = this.peaks.at(-1)) {
      this.peaks.pop();
      node = { level: node.level + 1, index: left.index / 2, hash: nodeHash(left.hash, node.hash) };
      if (node.level % KEPT_LEVELS === 0) kept.push(node);
    }
    this.peaks.push(node);
    this.leaves += 1;
    return kept;
  }

  root(): Buffer {
    const [last, ...others] = this.peaks.toReversed();
    return last ? others.reduce((right, { hash }) => nodeHash(hash, right), last.hash) : EMPTY_ROOT;
  }
}

/** Where hashes are kept: of leaves (level 0) and of whole subtrees at every eighth level. */
export interface KeptHashes {
  /** `count` neighbours from the index `from` on. */
  read(level: number, from: number, count: number): Promise<readonly Buffer[]>;
}

/** The largest power of two below a number of leaves. */
function split(size: number): number {
  return 2 ** (Math.ceil(Math.log2(size)) - 1);
}

/** Roots and proofs (RFC 6962, 2.1) from the hashes that are kept. */
export class KeptTree {
  constructor(private readonly hashes: KeptHashes) {}

  async root(size: number): Promise<Buffer> {
    return size === 0 ? EMPTY_ROOT : this.range(0, size);
  }

  /** That the leaf is in the tree of this size. */
  inclusion(leaf: number, size: number): Promise<Buffer[]> {
    return this.path(leaf, 0, size);
  }

  /** That the tree of the older size is the beginning of the other. */
  async consistency(older: number, size: number): Promise<Buffer[]> {
    return older === 0 || older === size ? [] : this.between(older, 0, size, true);
  }

  async subtree(level: number, index: number): Promise<Buffer> {
    const base = level - (level % KEPT_LEVELS);
    const count = 2 ** (level - base);
    let row = await this.hashes.read(base, index * count, count);
    if (row.length !== count) throw new Error(`The log has no whole subtree ${index} at level ${level}.`);
    while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, at) => nodeHash(row[2 * at] as Buffer, row[2 * at + 1] as Buffer));
    return row[0] as Buffer;
  }

  private async range(from: number, to: number): Promise<Buffer> {
    const size = to - from;
    const level = Math.log2(size);
    if (Number.isInteger(level)) return this.subtree(level, from / size);
    const middle = from + split(size);
    return nodeHash(await this.range(from, middle), await this.range(middle, to));
  }

  private async path(leaf: number, from: number, to: number): Promise<Buffer[]> {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return leaf < middle ? [...(await this.path(leaf, from, middle)), await this.range(middle, to)] : [...(await this.path(leaf, middle, to)), await this.range(from, middle)];
  }

  private async between(older: number, from: number, to: number, whole: boolean): Promise<Buffer[]> {
    if (older === to) return whole ? [] : [await this.range(from, to)];
    const middle = from + split(to - from);
    return older <= middle
      ? [...(await this.between(older, from, middle, whole)), await this.range(middle, to)]
      : [...(await this.between(older, middle, to, false)), await this.range(from, middle)];
  }
}

/** A tree that reads and computes each of its parts once: for many proofs of one size. */
export class RememberingTree extends KeptTree {
  private readonly known = new Map<string, Promise<Buffer>>();

  override subtree(level: number, index: number): Promise<Buffer> {
    const name = `${level}/${index}`;
    const hash = this.known.get(name) ?? super.subtree(level, index);
    this.known.set(name, hash);
    return hash;
  }
}
