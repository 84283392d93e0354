import { Injectable } from '@nestjs/common';
import type { TimelineEvent } from '../../contract.js';
import type { StoredEvent } from '../../persistence/event.repository.js';
import { DeadlineSummaries } from '../deadline-summaries.js';
import { CorrectionRules } from './correction-rules.js';

export type Described = Pick<TimelineEvent, 'correctable' | 'movedDeadlines'>;

/** What of events can be corrected, and what those that are corrections did to deadlines. */
@Injectable()
export class DescribeCorrections {
  constructor(
    private readonly rules: CorrectionRules,
    private readonly deadlines: DeadlineSummaries,
  ) {}

  /** Runs inside the caller's unit of work. */
  async of(events: readonly StoredEvent[]): Promise<(event: StoredEvent) => Described> {
    const moved = await this.deadlines.movedBy(events.filter(({ corrects }) => corrects !== null).map(({ id }) => id));
    return (event) => ({ correctable: this.rules.correctable(event), movedDeadlines: moved.get(event.id) ?? [] });
  }
}
