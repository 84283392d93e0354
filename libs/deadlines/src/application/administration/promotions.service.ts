import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { PromoteRequest, RulesChanged } from '../../contract.js';
import { canBePromoted } from '../../domain/book/promotion.js';
import { PromotionRepository } from '../../persistence/promotion.repository.js';
import { ChangeBook } from './change-book.js';

export interface VersionOfRule {
  readonly ruleId: string;
  readonly version: number;
}

/** A legal administrator makes an unverified rule binding, or takes that back, with date, name and reason. */
@Injectable()
export class Promotions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly decisions: PromotionRepository,
    private readonly change: ChangeBook,
  ) {}

  /** @throws ProblemError `rules.not-advisory` */
  promote(context: WorkContext, of: VersionOfRule, expected: number, request: PromoteRequest): Promise<RulesChanged> {
    return this.decide(context, of, expected, { kind: 'promoted', ...request });
  }

  /** @throws ProblemError `rules.not-promoted` */
  takeBack(context: WorkContext, of: VersionOfRule, expected: number, request: PromoteRequest): Promise<RulesChanged> {
    return this.decide(context, of, expected, { kind: 'taken-back', ...request });
  }

  private decide(context: WorkContext, { ruleId, version }: VersionOfRule, expected: number, decision: PromoteRequest & { readonly kind: 'promoted' | 'taken-back' }): Promise<RulesChanged> {
    return this.uow.run(context, async () => {
      const before = await this.change.hold();
      const rule = before.inForce(ruleId, version);
      if (rule === undefined) throw new ProblemError('not-found', 'record.not-found');
      const known = (await this.decisions.of(ruleId)).filter((each) => each.version === version);
      if (known.length !== expected) throw new ProblemError('stale', 'record.changed', { currentVersion: known.length });
      if (decision.kind === 'promoted' && !canBePromoted(rule)) throw new ProblemError('rule', 'rules.not-advisory');
      if (decision.kind === 'taken-back' && rule.promotion === undefined) throw new ProblemError('rule', 'rules.not-promoted');
      if (rule.promotion !== undefined && decision.decidedOn < rule.promotion.on) refuseInvalid([{ code: 'rules.before-promotion', pointer: '/decidedOn', params: { on: rule.promotion.on } }]);
      await this.decisions.add({ ruleId, version, number: known.length + 1, ...decision });
      const id = `${ruleId}@${version}`;
      const fact = { type: `rules.${decision.kind}`, subjectType: 'rule', subjectId: id, data: { ruleId, version, decidedOn: decision.decidedOn } };
      return { id, ...(await this.change.changed(before, { cause: 'promotion', about: { rule: ruleId, version, kind: decision.kind }, reason: decision.reason, fact })) };
    });
  }
}
