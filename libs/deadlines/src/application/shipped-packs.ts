import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Book, PACK_NAMES, type Shipped } from '../domain/book/book.js';
import { readEquatedDays, type EquatedYear } from '../domain/calendar/equated-day.js';
import { readRulePack } from '../domain/rules/read-rule-pack.js';
import type { RulePack } from '../domain/rules/rule.js';

/** Where the packs lie, among the sources as well as in the build, which copies them. */
const PACKS = path.resolve(import.meta.dirname, '../../packs');
const EQUATED_DAYS = 'equated-days.json';

export interface ShippedFile {
  readonly name: string;
  readonly sha256: string;
  readonly pack: RulePack;
  readonly raw: unknown;
}

/**
 * The rule packs and the table of equated days of this release, read and checked once; a broken file stops the process. It asks for
 * nothing and bears no decorator, so that commands load it without Nest.
 */
export class ShippedPacks implements Shipped {
  readonly files: readonly ShippedFile[];
  readonly packs: readonly RulePack[];
  readonly equatedYears: readonly EquatedYear[];
  /** Of all files together: two processes with the same one plan alike. */
  readonly sha256: string;

  constructor() {
    const equated = readEquatedDays(JSON.parse(read(EQUATED_DAYS)));
    if (!equated.ok) throw new Error(`The table of equated days is broken: ${JSON.stringify(equated.problems)}`);
    this.equatedYears = equated.years;
    this.files = PACK_NAMES.map(readPack);
    this.packs = this.files.map(({ pack }) => pack);
    this.sha256 = sha256Of([...this.files.map(({ sha256 }) => sha256), sha256Of(read(EQUATED_DAYS))].join(' '));
  }
}

/** The law of this release alone, for what works without a database. */
export function shippedBook(): Book {
  return new Book(new ShippedPacks());
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readPack(pack: string): ShippedFile {
  const name = `${pack}.json`;
  const text = read(name);
  const raw: unknown = JSON.parse(text);
  const reading = readRulePack(raw);
  if (!reading.ok) throw new Error(`The rule pack ${pack} is broken: ${JSON.stringify(reading.problems)}`);
  return { name, sha256: sha256Of(text), pack: reading.pack, raw };
}

function read(file: string): string {
  return readFileSync(path.join(PACKS, file), 'utf8');
}
