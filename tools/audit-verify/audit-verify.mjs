#!/usr/bin/env node
// Verifies an export of the log of Zegel against signed checkpoints and a public key: offline, and without Zegel.
// It needs Node and nothing else, and this one file. How to read what it says: README.md beside it.
//
//   node audit-verify.mjs <export.jsonl> --key <public key or its file> [--checkpoint <file>]… [--files <folder>] [--json]
//
// Ends with 0 when all is as it was signed, with 1 when something is not, with 2 when it was called wrongly.
import { createHash, createHmac, createPublicKey, hash as digest, verify } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** A row may be written this long after the ones sealed before it: a transaction that was open; beyond it, its time is not its own. */
const OPEN_TRANSACTION_MS = 15 * 60_000;
const NODE = Buffer.of(1);
const PUBLIC_KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * @typedef {object} Finding
 * @property {string} kind  which sort of change it is
 * @property {string} text  what is not as it was, and where
 * @property {number} [leaf]
 * @property {[number, number]} [leaves]  from the first up to, not including, the last
 * @property {string} [item]
 * @property {string} [document]
 *
 * @typedef {{ origin: string, size: number, root: Buffer, time: string, note: string }} Checkpoint
 * @typedef {Record<string, any>} Line  a line of the export, as it was read: nothing about it is sure
 *
 * @typedef {object} Report
 * @property {boolean} ok
 * @property {number} leaves     how many were checked
 * @property {number} size       how many the newest checkpoint covers
 * @property {number} erased     of them, how many have no content any more, each by a recorded erasure
 * @property {number} moves
 * @property {number} files
 * @property {number} anchors    older checkpoints that the log was held against
 * @property {Finding[]} findings
 * @property {string[]} remarks
 */

/** @param {string | Buffer} bytes */
const sha256 = (bytes) => digest('sha256', bytes, 'buffer');

/** RFC 6962: a leaf and a node are hashed apart. @param {string} bytes */
const leafHash = (bytes) => digest('sha256', `\0${bytes}`, 'buffer');

/** @param {Buffer} left @param {Buffer} right */
const nodeHash = (left, right) => digest('sha256', Buffer.concat([NODE, left, right]), 'buffer');

/** A tree that grows to the right, as far as its root needs it. */
class Tree {
  /** @type {{ level: number, hash: Buffer }[]} */
  peaks = [];
  size = 0;

  /** @param {Buffer} hash */
  add(hash) {
    let node = { level: 0, hash };
    for (let left = this.peaks.at(-1); left?.level === node.level; left = this.peaks.at(-1)) {
      this.peaks.pop();
      node = { level: node.level + 1, hash: nodeHash(left.hash, node.hash) };
    }
    this.peaks.push(node);
    this.size += 1;
  }

  root() {
    if (this.peaks.length === 0) return sha256('');
    return this.peaks.slice(0, -1).reduceRight((right, { hash }) => nodeHash(hash, right), /** @type {{ hash: Buffer }} */ (this.peaks.at(-1)).hash);
  }
}

/**
 * The root that a proof of inclusion leads to (RFC 9162, 2.1.3.2); null when the proof is not one.
 * @param {number} index @param {number} size @param {Buffer} hash @param {Buffer[]} proof
 */
export function rootByInclusion(index, size, hash, proof) {
  if (!(index >= 0 && index < size)) return null;
  let [fn, sn, r] = [index, size - 1, hash];
  for (const p of proof) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      r = nodeHash(r, p);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? r : null;
}

/**
 * Whether the older tree is the beginning of the newer one (RFC 9162, 2.1.4.2).
 * @param {{ size: number, root: Buffer }} older @param {{ size: number, root: Buffer }} newer @param {Buffer[]} proof
 */
export function isConsistent(older, newer, proof) {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0;
  const path = Number.isInteger(Math.log2(older.size)) ? [older.root, ...proof] : [...proof];
  let [fn, sn] = [older.size - 1, newer.size - 1];
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  const first = path.shift();
  if (!first) return false;
  let [fr, sr] = [first, first];
  for (const c of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [nodeHash(c, fr), nodeHash(c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      sr = nodeHash(sr, c);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && fr.equals(older.root) && sr.equals(newer.root);
}

/** A public key as C2SP writes it: `<name>+<id>+<key>`. @param {string} text */
function readKey(text) {
  const [, name = '', id = '', encoded = ''] = /^(.+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error('That is no public key of a log: <name>+<id>+<key>.');
  if (sha256(Buffer.concat([Buffer.from(`${name}\n`), bytes])).subarray(0, 4).toString('hex') !== id) throw new Error('The number of the public key is not made of its name and itself.');
  return { name, id, key: createPublicKey({ key: Buffer.concat([PUBLIC_KEY_HEAD, bytes.subarray(1)]), format: 'der', type: 'spki' }) };
}

/**
 * A checkpoint (C2SP signed note), when the key signed it.
 * @param {string} note @param {ReturnType<typeof readKey>} key @returns {Checkpoint | null}
 */
function openCheckpoint(note, key) {
  const [, text = '', signatures = ''] = /^([\s\S]*?\n)\n((?:— .*\n)+)$/.exec(note) ?? [];
  const signed = signatures.split('\n').some((line) => {
    const [, name, signature = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = Buffer.from(signature, 'base64');
    return name === key.name && bytes.subarray(0, 4).toString('hex') === key.id && verify(null, Buffer.from(text), key.key, bytes.subarray(4));
  });
  const [origin = '', size = '', root = ''] = text.split('\n');
  if (!signed || !/^\d+$/.test(size)) return null;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), time: /^time (.*)$/m.exec(text)?.[1] ?? '', note };
}

/** The notes of a file to which one is appended after the other. @param {string} file */
const notesOf = (file) => file.split(/(?<=\n— .*\n)(?!— )/).map((note) => note.replace(/^\n+/, '')).filter((note) => note !== '');

/**
 * Where two values differ, in words.
 * @param {any} was @param {any} is @param {string} at @returns {string | null}
 */
function differenceOf(was, is, at = '') {
  if (JSON.stringify(was) === JSON.stringify(is)) return null;
  if (was !== null && is !== null && typeof was === 'object' && typeof is === 'object') {
    const inner = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort().map((key) => differenceOf(was[key], is[key], at === '' ? key : `${at}.${key}`));
    const found = inner.filter((each) => each !== null);
    if (found.length > 0) return found.join(', ');
  }
  return at || 'everything';
}

/** Checks what it is given, line by line, and says what is not as it was. */
export class Verifier {
  /** @type {Finding[]} */
  findings = [];
  /** @type {string[]} */
  remarks = [];
  tree = new Tree();
  checked = 0;
  files = 0;
  held = 0;
  /** Rows that no leaf is made of yet. */
  waiting = 0;
  /** @type {Set<string>} moves that only such rows tell of */
  toldLater = new Set();
  last = { index: -1, epoch: 0, transaction: -1n, sequence: -1n, at: 0 };
  /** @type {Line} */
  header = {};
  /** @type {Checkpoint | null} */
  head = null;
  /** @type {Line[]} leaves of a part of the log, with their proofs */
  proven = [];
  /** @type {Map<number, Buffer>} what the tree was at the sizes that checkpoints cover */
  roots = new Map();
  /** @type {Line[]} */
  consistency = [];
  /** @type {number[]} */
  erased = [];
  /** @type {{ leaf: number, from: number, to: number }[]} */
  erasures = [];
  /** @type {Map<string, { leaf: number, hash: string, item: string }>} moves as the log tells them, by id */
  toldMoves = new Map();
  /** @type {Map<string, Line[]>} moves by item */
  moves = new Map();
  /** @type {Map<string, { leaf: number, sha256: string }>} files as the log tells them, by document */
  toldFiles = new Map();
  /** @type {Map<string, Line>} */
  documents = new Map();
  /** What was read so far, and whether the end of the export says that this is all of it. */
  written = createHash('sha256');
  ended = false;

  /**
   * @param {string} publicKey
   * @param {{ anchors?: readonly string[], files?: string }} [options]  notes of older checkpoints; the folder of the files
   */
  constructor(publicKey, { anchors = [], files } = {}) {
    this.key = readKey(publicKey);
    this.folder = files;
    this.given = anchors.length;
    /** @type {Checkpoint[]} */
    this.anchors = [];
    for (const note of anchors) {
      const anchor = openCheckpoint(note, this.key);
      if (anchor) this.anchors.push(anchor);
      else this.say('anchor', `a checkpoint that was given was not signed with this key: ${note.split('\n').slice(0, 2).join(', ')}`);
    }
    this.anchors.sort((a, b) => a.size - b.size);
    this.sizes = new Set(this.anchors.map(({ size }) => size));
    if (this.sizes.has(0)) this.roots.set(0, this.tree.root());
  }

  /** @param {string} kind @param {string} text @param {Partial<Finding>} [where] */
  say(kind, text, where = {}) {
    this.findings.push({ kind, text, ...where });
  }

  /** @param {Line} line @param {string} text  the line as it was written */
  read(line, text) {
    if (this.ended) this.say('line', `after the end of the export comes a line: ${line['type']}`);
    if (line['type'] !== 'end') this.written.update(`${text}\n`);
    const reader = {
      export: () => void (this.header = line),
      key: () => undefined,
      checkpoint: () => this.readHead(String(line['note'])),
      consistency: () => void this.consistency.push(line),
      leaf: () => this.readLeaf(line),
      unsealed: () => this.say('row-without-leaf', `row ${line['sequence']} of the log, of ${line['at']}, has no leaf: it was put among the old ones`),
      waiting: () => this.readWaiting(line),
      move: () => void (this.moves.get(line['itemId'])?.push(line) ?? this.moves.set(line['itemId'], [line])),
      file: () => this.readFile(line),
      end: () => void (this.ended = line['sha256'] === this.written.copy().digest('hex')),
    }[String(line['type'])];
    if (reader) reader();
    else this.say('line', `the export has a line of an unknown kind: ${String(line['type'])}`);
  }

  /** @param {string} note */
  readHead(note) {
    const opened = openCheckpoint(note, this.key);
    if (!opened) this.say('signature', `the checkpoint of the export was not signed with this key: ${note.split('\n').slice(0, 2).join(', ')}`);
    else if (!this.head || opened.size >= this.head.size) this.head = opened;
  }

  /** @param {Line} line */
  readLeaf(line) {
    const { index, epoch, transaction, sequence, commitment } = line;
    const name = `leaf ${index} (row ${sequence} of the log)`;
    const whole = this.header['scope'] === 'log';
    if (whole && index !== this.last.index + 1) this.say('gap', `after leaf ${this.last.index} comes leaf ${index}`, { leaf: this.last.index + 1 });
    const hash = leafHash(`{"commitment":"${commitment}","epoch":${epoch},"sequence":"${sequence}","transaction":"${transaction}"}`);
    if (line['hash'] !== undefined && line['hash'] !== hash.toString('hex')) this.say('leaf', `${name} is not what its hash says`, { leaf: index });
    if (whole) {
      this.tree.add(hash);
      if (this.sizes.has(this.tree.size)) this.roots.set(this.tree.size, this.tree.root());
    } else {
      this.proven.push({ index, hash, name, proof: line['proof'] });
    }
    this.checkOrder(index, { epoch: Number(epoch), transaction: BigInt(transaction), sequence: BigInt(sequence) }, name);
    this.checked += 1;
    if (line['content'] === null && line['salt'] === null) this.erased.push(index);
    else this.readContent(line, name);
  }

  /** @param {number} index @param {{ epoch: number, transaction: bigint, sequence: bigint }} place @param {string} name */
  checkOrder(index, place, name) {
    const { last } = this;
    const after = place.epoch - last.epoch || Number(place.transaction - last.transaction) || Number(place.sequence - last.sequence);
    if (after <= 0) this.say('order', `${name} does not come after the one before it`, { leaf: index });
    this.last = { ...place, index, at: last.at };
  }

  /** @param {Line} line @param {string} name */
  readContent(line, name) {
    const { index, salt, content, commitment } = line;
    const where = { leaf: index };
    if (createHmac('sha256', Buffer.from(String(salt), 'hex')).update(String(content)).digest('hex') !== commitment) {
      this.say('content', `${name} was sealed over other content than is kept`, where);
      return;
    }
    /** @type {Line} */
    const said = JSON.parse(content);
    if (said['sequence'] !== line['sequence'] || said['transaction'] !== line['transaction'] || said['epoch'] !== line['epoch']) this.say('content', `${name} tells of another row`, where);
    this.checkRegister(line, said, name);
    this.checkTime(index, said, name);
    this.remember(index, said);
  }

  /** What was sealed is what the register says now. @param {Line} line @param {Line} said @param {string} name */
  checkRegister(line, said, name) {
    const where = { leaf: line['index'] };
    if (line['register'] === null) this.say('deleted', `${name} is no longer in the register: ${said['act']} of ${said['at']}`, where);
    else if (line['register'] !== undefined) this.say('changed', `${name} was sealed as one thing, and the register now says another: ${differenceOf(said, JSON.parse(line['register']))}`, where);
  }

  /** A row of long ago that was sealed today was not written long ago. @param {number} index @param {Line} said @param {string} name */
  checkTime(index, said, name) {
    const at = Date.parse(said['at']);
    if (at < this.last.at - OPEN_TRANSACTION_MS) this.say('time', `${name} says it is of ${said['at']}, and was sealed after rows of ${new Date(this.last.at).toISOString()}`, { leaf: index });
    this.last.at = Math.max(this.last.at, at);
  }

  /** What it tells of erasures, of moves and of files, for the end. @param {number} index @param {Line} said */
  remember(index, said) {
    const event = said['event'] ?? {};
    const data = event.data ?? {};
    if (said['kind'] === 'erasure') for (const [from, to] of data.leaves ?? said['data']?.leaves ?? []) this.erasures.push({ leaf: index, from, to });
    if (data.moveId && data.hash) this.toldMoves.set(data.moveId, { leaf: index, hash: data.hash, item: event.subjectId });
    const added = event.type?.startsWith('document.') ? [{ path: event.documentId ?? event.subjectId, sha256: data.sha256 }] : [];
    for (const { path: name, sha256: hash } of [...added, ...(data.papers ?? [])]) if (hash) this.toldFiles.set(name, { leaf: index, sha256: hash });
  }

  /** @param {Line} line */
  readWaiting(line) {
    this.waiting += 1;
    if (line['moveId']) this.toldLater.add(line['moveId']);
  }

  /** @param {Line} line */
  readFile(line) {
    this.documents.set(line['documentId'], line);
    this.files += 1;
    if (this.folder === undefined || line['withheld'] !== undefined) return;
    const file = path.join(this.folder, path.normalize(`/${line['path']}`));
    const where = { document: line['documentId'] };
    if (!existsSync(file)) this.say('file', `the file of document ${line['documentId']} is gone: ${line['path']}`, where);
    else if (sha256(readFileSync(file)).toString('hex') !== line['sha256']) this.say('file', `the file of document ${line['documentId']} is not the one that was recorded: ${line['path']}`, where);
  }

  /** @returns {Report} */
  end() {
    const { head } = this;
    if (this.header['format'] !== 'zegel-audit-1') this.say('line', 'this is no export of the log, or one of another version');
    if (!head) this.say('signature', 'the export has no checkpoint that this key signed');
    else if (this.header['scope'] === 'log') this.endOfLog(head);
    else this.endOfPart(head);
    if (this.given === 0) this.remarks.push('No older checkpoint was given: a log that was put back to an earlier state, or told in two ways, is not seen without one.');
    if (this.waiting > 0) this.remarks.push(`${this.waiting} rows of the log were not sealed yet; nothing is proven of them.`);
    if (!this.ended) this.say('line', 'the export is not as it was written: lines are gone from it or were changed');
    this.checkErasures();
    this.checkMoves();
    this.checkFiles();
    const moves = [...this.moves.values()].reduce((sum, each) => sum + each.length, 0);
    return { ok: this.findings.length === 0, leaves: this.checked, size: head?.size ?? 0, erased: this.erased.length, moves, files: this.files, anchors: this.held, findings: this.findings, remarks: this.remarks };
  }

  /** The whole log: its root is computed from its leaves. @param {Checkpoint} head */
  endOfLog(head) {
    const whole = this.tree.size === head.size && this.tree.root().equals(head.root);
    let sure = 0;
    this.remarks.push(`The export says it was made at ${this.header['exportedAt']}; checkpoints signed after that are not held against it.`);
    for (const anchor of this.anchors) {
      const root = this.roots.get(anchor.size);
      if (root === undefined && anchor.time > String(this.header['exportedAt'])) continue; // signed after the export was made
      this.held += 1;
      if (root === undefined) {
        this.say('short', `the log ends at leaf ${this.tree.size}; a checkpoint of ${anchor.time} covers ${anchor.size}`, { leaves: [this.tree.size, anchor.size] });
        return;
      }
      if (!root.equals(anchor.root)) {
        this.say('root', `among leaves ${sure} to ${anchor.size - 1} is not what was signed at ${anchor.time}`, { leaves: [sure, anchor.size] });
        return;
      }
      sure = anchor.size;
    }
    if (!whole) this.say('root', `among leaves ${sure} to ${Math.max(head.size, this.tree.size) - 1} is not what the checkpoint of the export says`, { leaves: [sure, Math.max(head.size, this.tree.size)] });
  }

  /** A part of the log: each leaf has its proof, and so has each older checkpoint. @param {Checkpoint} head */
  endOfPart(head) {
    for (const { index, hash, name, proof } of this.proven) {
      const root = rootByInclusion(index, head.size, hash, buffers(proof));
      if (!root?.equals(head.root)) this.say('inclusion', `${name} is not in the log that was signed at ${head.time}`, { leaf: index });
    }
    const proofs = new Map(this.consistency.map((line) => [line['from'], buffers(line['proof'])]));
    for (const anchor of this.anchors) {
      const proof = anchor.size === head.size ? [] : proofs.get(anchor.size);
      if (!proof) continue;
      this.held += 1;
      if (!isConsistent(anchor, head, proof)) this.say('fork', `the log of the export does not continue the one that was signed at ${anchor.time}`, { leaves: [0, anchor.size] });
    }
    if (this.anchors.length > 0 && this.held === 0) this.say('anchor', `the export has no proof that leads to a checkpoint that was given: ask for one from ${this.anchors.map(({ size }) => size).slice(-3).join(', ')} leaves`);
  }

  checkErasures() {
    for (const leaf of this.erased) {
      if (!this.erasures.some((erasure) => erasure.from <= leaf && leaf < erasure.to && erasure.leaf > leaf)) this.say('erased', `what leaf ${leaf} was sealed over is gone, and no erasure of it is recorded`, { leaf });
    }
  }

  checkMoves() {
    const seen = new Set();
    for (const [item, moves] of this.moves) {
      moves.sort((a, b) => a['number'] - b['number']);
      let previous = null;
      for (const [index, move] of moves.entries()) {
        const name = `move ${move['number']} of item ${item}`;
        seen.add(move['id']);
        if (move['number'] !== index + 1) this.say('custody', `the chain of item ${item} has no move ${index + 1}`, { item });
        if ((move['previousHash'] ?? null) !== previous && move['number'] === index + 1) this.say('custody', `${name} does not follow the one before it`, { item });
        if (moveHash(move) !== move['hash']) this.say('custody', `${name} is not what its hash says`, { item });
        const told = this.toldMoves.get(move['id']);
        if (told && told.hash !== move['hash']) this.say('custody', `${name} is not the one that leaf ${told.leaf} was sealed over`, { item, leaf: told.leaf });
        if (!told && this.erased.length === 0 && !this.toldLater.has(move['id'])) this.say('custody', `${name} is in no leaf`, { item });
        previous = move['hash'];
      }
    }
    if (this.header['custody'] === false) return;
    for (const [id, { leaf, item }] of this.toldMoves) if (!seen.has(id)) this.say('custody', `the move that leaf ${leaf} was sealed over is gone from the chain of item ${item}`, { item, leaf });
  }

  checkFiles() {
    if (this.header['files'] === false) return;
    for (const [document, { leaf, sha256: sealed }] of this.toldFiles) {
      const line = this.documents.get(document);
      if (!line) this.say('file', `document ${document}, of leaf ${leaf}, is gone`, { document, leaf });
      else if (line['sha256'] !== sealed) this.say('file', `document ${document} is not the one that leaf ${leaf} was sealed over`, { document, leaf });
    }
  }
}

/** @param {unknown} proof */
const buffers = (proof) => (Array.isArray(proof) ? proof.map((hash) => Buffer.from(String(hash), 'base64')) : []);

/** The hash of a move of the chain of custody: over what it says and over the hash before it. @param {Line} move */
function moveHash(move) {
  const names = ['previousHash', 'id', 'itemId', 'number', 'kind', 'fromPlaceId', 'toPlaceId', 'movedAt', 'giver', 'taker', 'sealOut', 'sealIn', 'condition', 'reason', 'corrects'];
  const said = names.map((name) => move[name] ?? null);
  return sha256(JSON.stringify(move['handOverHash'] == null ? said : [...said, move['handOverHash']])).toString('hex');
}

/** Verifies an export. @param {AsyncIterable<string>} lines @param {string} publicKey @param {{ anchors?: readonly string[], files?: string }} [options] */
export async function verifyExport(lines, publicKey, options) {
  const verifier = new Verifier(publicKey, options);
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line === '') continue;
    try {
      verifier.read(JSON.parse(line), line);
    } catch (error) {
      verifier.say('line', `line ${number} of the export cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return verifier.end();
}

/** @param {string} given  a value, or the file that holds it */
const valueOf = (given) => (existsSync(given) ? readFileSync(given, 'utf8') : given);

async function main() {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: text, checkpoint: { type: 'string', multiple: true }, files: text, json: { type: 'boolean' } } });
  const [file] = positionals;
  if (!file || !values.key || !existsSync(file)) {
    process.stderr.write('Usage: node audit-verify.mjs <export.jsonl> --key <public key or its file> [--checkpoint <file>]… [--files <folder>] [--json]\n');
    return 2;
  }
  const anchors = (values.checkpoint ?? []).flatMap((each) => notesOf(readFileSync(each, 'utf8')));
  const began = process.hrtime.bigint();
  const report = await verifyExport(readline.createInterface({ input: createReadStream(file), crlfDelay: Infinity }), valueOf(values.key).trim(), { anchors, ...(values.files !== undefined && { files: values.files }) });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (values.json) process.stdout.write(`${JSON.stringify({ ...report, seconds })}\n`);
  else process.stdout.write(wordsOf(report, seconds));
  return report.ok ? 0 : 1;
}

/** @param {Report} report @param {number} seconds */
function wordsOf({ ok, leaves, size, erased, moves, files, anchors, findings, remarks }, seconds) {
  const shown = findings.slice(0, 200).map(({ kind, text }) => `  ${kind}: ${text}`);
  if (findings.length > shown.length) shown.push(`  … and ${findings.length - shown.length} more`);
  const counted = `${leaves} of ${size} leaves (${erased} erased), ${moves} moves, ${files} files, ${anchors} older checkpoints; ${seconds.toFixed(1)} s`;
  return [ok ? `AS SIGNED: ${counted}` : `NOT AS SIGNED: ${findings.length} found in ${counted}`, ...shown, ...remarks, ''].join('\n');
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  main().then(
    (code) => process.exit(code),
    (error) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(2);
    },
  );
}
