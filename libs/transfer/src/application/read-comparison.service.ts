import { Injectable } from '@nestjs/common';
import { OnBehalf } from '#access';
import { Clock, UnitOfWork, processContext } from '#platform';
import { compareLists } from '../domain/comparison/compare-lists.js';
import { ComparisonRowRepository } from '../persistence/comparison-row.repository.js';
import { ComparisonRepository } from '../persistence/comparison.repository.js';
import { ReadBothSides } from './read-both-sides.js';

/** Reads a list and the part of the register it is held against, as far as its owner sees it, and keeps what differs. */
@Injectable()
export class ReadComparison {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly comparisons: ComparisonRepository,
    private readonly rows: ComparisonRowRepository,
    private readonly sides: ReadBothSides,
    private readonly onBehalf: OnBehalf,
    private readonly clock: Clock,
  ) {}

  async execute(id: string, jobId: string): Promise<void> {
    const context = processContext('comparer', 'comparison.work', jobId);
    const one = await this.uow.read(context, () => this.comparisons.get(id));
    const owner = await this.onBehalf.readerOf({ userId: one.createdBy, act: 'comparison.view', purpose: 'comparison', jobId });
    const listed = await this.sides.list(context, owner, one);
    const findings = compareLists(listed, await this.sides.register(owner, one, listed));
    await this.uow.run(context, async () => {
      const now = await this.comparisons.hold(id);
      // Another worker may have been quicker.
      if (now.state !== 'reading') return;
      await this.rows.add(id, findings);
      await this.comparisons.change(id, now.version, { state: 'compared', rowsRead: listed.length, leasedUntil: null, attempts: 0 });
      this.uow.record({ type: 'comparison.compared', caseId: null, subjectType: 'comparison', subjectId: id, occurredOn: this.clock.today(), data: { rows: listed.length, findings: findings.length } });
    });
  }
}
