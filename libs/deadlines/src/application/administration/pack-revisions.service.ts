import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { LoadPackRequest, RulesChanged } from '../../contract.js';
import type { PackRevisionRow } from '../../persistence/pack-revision.entity.js';
import { PackRevisionRepository } from '../../persistence/pack-revision.repository.js';
import { RuleBook } from '../rule-book.js';
import { sha256Of } from '../shipped-packs.js';
import { ChangeBook } from './change-book.js';
import { checkedPack } from './checked-pack.js';

/** New rules and new versions by file: loaded and checked first, in force only when applied. */
@Injectable()
export class PackRevisions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly revisions: PackRevisionRepository,
    private readonly rules: RuleBook,
    private readonly change: ChangeBook,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `request.invalid` with everything that is wrong with the file, each at its place in the file */
  async load(context: WorkContext, { fileName, content }: LoadPackRequest): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      const { pack, effectiveFrom, content: read } = checkedPack(content, await this.rules.refresh());
      const id = randomUUID();
      const { actor } = context;
      const sha256 = sha256Of(content);
      await this.revisions.add({ id, pack: pack.pack, revision: pack.revision, effectiveFrom, fileName, sha256, content: read, loadedBy: actor.id, loadedByName: actor.name });
      this.uow.record({ type: 'rules.loaded', caseId: null, subjectType: 'rule-pack', subjectId: id, occurredOn: this.clock.today(), data: { pack: pack.pack, revision: pack.revision, sha256 } });
      return { id };
    });
  }

  /** Puts it in force. What the book has become since the load is checked again. */
  async apply(context: WorkContext, id: string, expectedVersion: number, reason: string): Promise<RulesChanged> {
    return this.uow.run(context, async () => {
      const before = await this.change.hold();
      const found = await this.open(id);
      checkedPack(JSON.stringify({ effectiveFrom: found.effectiveFrom, ...found.content }), before);
      await this.decide(found, expectedVersion, { state: 'applied', reason, appliedIn: await this.change.generation() });
      const { pack, revision } = found;
      const fact = { type: 'rules.applied', subjectType: 'rule-pack', subjectId: id, data: { pack, revision, sha256: found.sha256 } };
      return { id, ...(await this.change.changed(before, { cause: 'rules', about: { pack, revision }, reason, fact })) };
    });
  }

  async discard(context: WorkContext, id: string, expectedVersion: number, reason: string): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      const found = await this.open(id);
      await this.decide(found, expectedVersion, { state: 'discarded', reason });
      this.uow.record({ type: 'rules.discarded', caseId: null, subjectType: 'rule-pack', subjectId: id, occurredOn: this.clock.today(), reason });
      return { id };
    });
  }

  private async open(id: string): Promise<PackRevisionRow> {
    const found = await this.revisions.get(id);
    if (found.state !== 'loaded') throw new ProblemError('rule', 'rules.pack-decided');
    return found;
  }

  private async decide({ id }: PackRevisionRow, expectedVersion: number, changes: Partial<PackRevisionRow>): Promise<void> {
    const { actor } = this.uow.context;
    await this.revisions.change(id, expectedVersion, { ...changes, decidedBy: actor.id, decidedByName: actor.name, decidedAt: this.clock.now() });
  }
}
