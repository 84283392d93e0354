import { randomBytes } from 'node:crypto';
import { GrowingTree, KeptTree, canonicalJson, commitmentTo, hashOfLeaf, openCheckpoint, publicKeyOf, signCheckpoint, type SealKey, type TreeNode } from '#audit/pure';
import type { Anchors } from './anchors.js';
import type { NewLeaf, Place, SealedLog, WaitingRow } from './sealed-log.js';

/** Leaves of one transaction of the sealer. */
export const BATCH = 1_000;

/** The log is not the one that was sealed: nothing is added to it. The message is for the operator. */
export class LogChanged extends Error {}

/** What a sealer works with. */
export interface Tools {
  readonly log: SealedLog;
  readonly anchors: Anchors;
  readonly key: SealKey;
  /** Name and version of what seals, for the checkpoint. */
  readonly software: string;
  /** Leaves of one transaction, when other than BATCH. */
  readonly batch?: number;
}

/**
 * Makes leaves of the rows of the log in the order of their transactions, and signs the tree. One at a time, and only on a tree that
 * continues the last checkpoint outside the database.
 */
export class Sealer {
  private constructor(
    private readonly tools: Tools,
    private tree: GrowingTree,
    private place: Place,
    private anchored: number,
  ) {}

  /** @throws LogChanged when the log does not continue what was signed before */
  static async open(tools: Tools): Promise<Sealer> {
    const { log, anchors, key } = tools;
    const { size, place } = await log.state();
    const kept = new KeptTree(log);
    const anchored = await checkAnchor(kept, size, await anchors.last(), publicKeyOf(key));
    const tree = await GrowingTree.of(size, kept);
    await log.announce(publicKeyOf(key));
    const sealer = new Sealer(tools, tree, place, anchored);
    await sealer.anchorLast(); // as long as no checkpoint can leave, nothing is sealed, and the waiting rows raise the alarm
    return sealer;
  }

  /** Seals at most one batch. @returns how many rows it took */
  async sealOnce(): Promise<number> {
    const rows = await this.tools.log.waiting(this.place, this.tools.batch ?? BATCH);
    const last = rows.at(-1);
    if (!last) {
      await this.anchorLast();
      return 0;
    }
    // Until the batch is in the database, the tree in memory is not changed: a batch that failed is made again, with other salts.
    const tree = this.tree.copy();
    const nodes: TreeNode[] = [];
    const leaves = rows.map((row): NewLeaf => {
      const leaf = leafOf(row, tree.size);
      nodes.push(...tree.add(leaf.hash));
      return leaf;
    });
    const note = this.sign(tree);
    await this.tools.log.add(leaves, nodes, { size: tree.size, note });
    this.tree = tree;
    this.place = { epoch: last.epoch, transaction: last.transaction, sequence: last.sequence };
    await this.anchor(note, tree.size);
    return rows.length;
  }

  /** A checkpoint whose file could not be written, or whose sealer ended before it was, is signed again over the tree of now. */
  private async anchorLast(): Promise<void> {
    if (this.anchored === this.tree.size) return;
    await this.anchor(this.sign(this.tree), this.tree.size);
  }

  private sign(tree: GrowingTree): string {
    const { key, software } = this.tools;
    return signCheckpoint({ origin: key.name, size: tree.size, root: tree.root(), time: new Date(), software }, key);
  }

  private async anchor(note: string, size: number): Promise<void> {
    await this.tools.anchors.append(note, new Date());
    this.anchored = size;
  }
}

function leafOf({ epoch, transaction, sequence, content }: WaitingRow, index: number): NewLeaf {
  const salt = randomBytes(32);
  const text = canonicalJson(content);
  const commitment = commitmentTo(salt, text);
  return { index, epoch, transaction, sequence, salt, content: text, commitment, hash: hashOfLeaf({ commitment, epoch, sequence, transaction }) };
}

/** @returns how many leaves the last checkpoint outside the database covers */
async function checkAnchor(tree: KeptTree, size: number, note: string | null, publicKey: string): Promise<number> {
  if (note === null) return 0;
  const anchor = openCheckpoint(note, publicKey);
  if (!anchor) throw new LogChanged('the last checkpoint outside the database was not signed with this key');
  if (anchor.size > size) throw new LogChanged(`the last checkpoint outside the database covers ${anchor.size} leaves, the database has ${size}`);
  if (!(await tree.root(anchor.size)).equals(anchor.root)) throw new LogChanged(`the first ${anchor.size} leaves are not those that were signed`);
  return anchor.size;
}
