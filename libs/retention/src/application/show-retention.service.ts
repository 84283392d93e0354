import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, decodeCursor, encodeCursor, refuseInvalid, type Page, type WorkContext } from '#platform';
import type { DueCase, RetentionTerms, SetTermRequest } from '../contract.js';
import { termRefusals } from '../domain/check-term.js';
import { ClockQuery } from '../persistence/clock.query.js';
import { TermRepository } from '../persistence/term.repository.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'retention-clocks';

interface Asked {
  readonly until?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** What falls due, by which term, and the terms themselves. */
@Injectable()
export class ShowRetention {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clocks: ClockQuery,
    private readonly terms: TermRepository,
    private readonly clock: Clock,
  ) {}

  due(context: WorkContext, { until = this.clock.today(), cursor, limit = DEFAULT_LIMIT }: Asked): Promise<Page<DueCase>> {
    const position = decodeCursor(cursor, ORDER);
    const after = position === null ? null : { dueOn: String(position.value), id: position.id };
    return this.uow.read(context, async () => {
      const found = await this.clocks.due(until, after, limit + 1);
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'retention-clocks', subjectId: null, data: { until, found: rows.length } });
      return {
        rows,
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.dueOn, id: last.caseId }) : null,
        total: after === null && found.length <= limit ? found.length : await this.clocks.countDue(until),
      };
    });
  }

  all(context: WorkContext): Promise<RetentionTerms> {
    return this.uow.read(context, async () => ({ rows: await this.terms.all(), forOffice: await this.terms.forOffice() }));
  }

  set(context: WorkContext, { regime, months, validFrom, reason }: SetTermRequest): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      refuseInvalid(termRefusals({ regime, validFrom, today: this.clock.today(), forOffice: await this.terms.forOffice() }));
      const id = randomUUID();
      await this.terms.add({ id, regime, months, validFrom, reason });
      this.uow.record({ type: 'retention-term.set', caseId: null, subjectType: 'retention-term', subjectId: id, occurredOn: this.clock.today(), reason, data: { regime, months, validFrom } });
      return { id };
    });
  }
}
