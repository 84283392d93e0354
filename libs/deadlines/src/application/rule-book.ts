import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ProblemError, UnitOfWork, processContext } from '#platform';
import { Book } from '../domain/book/book.js';
import type { Calendars } from '../domain/calendar/calendars.js';
import { MANUAL_RULE } from '../domain/manual/manual-rule.js';
import { readRulePack } from '../domain/rules/read-rule-pack.js';
import type { Rule, RulePack } from '../domain/rules/rule.js';
import { RuleBookQuery, type StoredBook } from '../persistence/rule-book.query.js';
import { readablePack } from './readable-pack.js';
import { ShippedPacks } from './shipped-packs.js';

/**
 * The law in force: the packs of this release with what was administered beside them. Every process keeps its own copy and asks in
 * each transaction whether it is still the current one. What is planned or shown after `refresh` is by no older book than the
 * rows that the transaction has read before.
 */
@Injectable()
export class RuleBook implements OnApplicationBootstrap {
  private book: Book;
  private generation = '';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly stored: RuleBookQuery,
    private readonly shipped: ShippedPacks,
  ) {
    this.book = new Book(shipped);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.uow.read(processContext('rule-book', 'process', 'start'), () => this.refresh());
  }

  /** Calendars of the book as last refreshed. */
  get calendars(): Calendars {
    return this.book.calendars;
  }

  /** The rules that govern a case, of the book as last refreshed; none for a jurisdiction without a pack. */
  rulesFor(jurisdiction: string): readonly Rule[] {
    return this.book.rulesFor(jurisdiction);
  }

  /** The version of a rule on which a stored deadline rests. */
  rule(id: string, version: number): Rule {
    if (id === MANUAL_RULE.id) return MANUAL_RULE;
    return this.book.rule(id, version);
  }

  /** The current book. Runs inside the caller's unit of work, after the rows that it is to be applied to were read or locked. */
  async refresh(): Promise<Book> {
    const { generation } = await this.stored.current();
    if (generation !== this.generation) this.keep(await this.stored.load());
    return this.book;
  }

  /**
   * The current book, to plan by.
   * @throws ProblemError `rules.other-release` when another release has put its packs in force: by ours, cases would be planned
   * as they no longer are
   */
  async toPlanBy(): Promise<Book> {
    const { shippedSha256 } = await this.stored.current();
    if (shippedSha256 !== null && shippedSha256 !== this.shipped.sha256) throw new ProblemError('unavailable', 'rules.other-release');
    return this.refresh();
  }

  /** What the stored book is, with something else laid over it; nothing of it is kept. Runs inside the caller's unit of work. */
  async draft(change: (stored: StoredBook) => StoredBook): Promise<Book> {
    return this.bookOf(change(await this.stored.load()));
  }

  private keep(stored: StoredBook): void {
    // Two readers may come back in another order than they asked.
    if (this.generation !== '' && BigInt(stored.generation) < BigInt(this.generation)) return;
    this.book = this.bookOf(stored);
    this.generation = stored.generation;
  }

  private bookOf({ revisions, shipped, promotions, equatedYears }: StoredBook): Book {
    return new Book(this.shipped, { revisions: revisions.map(readStored), earlier: shipped.flatMap(readablePack), promotions, equatedYears });
  }
}

/** What is in force must be readable: left out, it would be law that silently lacks something. */
function readStored(raw: unknown): RulePack {
  const reading = readRulePack(raw);
  if (!reading.ok) throw new Error(`A stored revision can no longer be read: ${JSON.stringify(reading.problems)}`);
  return reading.pack;
}
