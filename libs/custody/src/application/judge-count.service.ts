import { Injectable } from '@nestjs/common';
import { outcomeOf, type CountOutcome } from '../domain/count-outcome.js';
import { CountLinesQuery, type RawLine } from '../persistence/count-lines.query.js';
import type { StockCount } from '../persistence/count.entity.js';
import { CustodyRepository } from '../persistence/custody.repository.js';

export type JudgedLine = RawLine & { readonly outcome: CountOutcome };

/** Judges a count once more at its end, by the rule and not by the lists. */
@Injectable()
export class JudgeCount {
  constructor(
    private readonly lines: CountLinesQuery,
    private readonly custody: CustodyRepository,
  ) {}

  /** Nothing that was not seen moves while it is judged. */
  async execute(count: StockCount): Promise<readonly JudgedLine[]> {
    const of = { id: count.id, placeId: count.placeId, state: count.state, sampled: count.sampleSize !== null };
    const unseen = (await this.lines.raw(of)).filter(({ as_expected }) => as_expected === null);
    await this.custody.lock(unseen.map(({ id }) => id));
    return (await this.lines.raw(of)).flatMap((line) => {
      const outcome = outcomeOf({ asked: line.asked, seen: line.as_expected === null ? null : { asExpected: line.as_expected }, standsHere: line.stands_here }, of.sampled);
      return outcome === null ? [] : [{ ...line, outcome }];
    });
  }
}
