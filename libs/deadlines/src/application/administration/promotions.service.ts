import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { PromoteRequest, RulesChanged } from '../../contract.js';
import { canBePromoted } from '../../domain/book/promotion.js';
import type { Rule } from '../../domain/rules/rule.js';
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
  promote(context: WorkContext, of: VersionOfRule, expected: number, sent: SentBody<PromoteRequest>): Promise<RulesChanged> {
    return this.decide(context, of, expected, 'promoted', sent);
  }

  /** @throws ProblemError `rules.not-promoted` */
  takeBack(context: WorkContext, of: VersionOfRule, expected: number, sent: SentBody<PromoteRequest>): Promise<RulesChanged> {
    return this.decide(context, of, expected, 'taken-back', sent);
  }

  private decide(context: WorkContext, { ruleId, version }: VersionOfRule, expected: number, kind: 'promoted' | 'taken-back', sent: SentBody<PromoteRequest>): Promise<RulesChanged> {
    return this.uow.run(context, async () => {
      const before = await this.change.hold();
      const rule = before.inForce(ruleId, version);
      if (rule === undefined) throw new ProblemError('not-found', 'record.not-found');
      const known = (await this.decisions.of(ruleId)).filter((each) => each.version === version);
      if (known.length !== expected) throw new ProblemError('stale', 'record.changed', { currentVersion: known.length });
      if (kind === 'promoted' && !canBePromoted(rule)) throw new ProblemError('rule', 'rules.not-advisory');
      if (kind === 'taken-back' && rule.promotion === undefined) throw new ProblemError('rule', 'rules.not-promoted');
      const decision = await sent.heldTo(({ decidedOn }) => beforePromotion(rule, decidedOn));
      await this.decisions.add({ ruleId, version, number: known.length + 1, kind, ...decision });
      const id = `${ruleId}@${version}`;
      const fact = { type: `rules.${kind}`, subjectType: 'rule', subjectId: id, data: { ruleId, version, decidedOn: decision.decidedOn } };
      return { id, ...(await this.change.changed(before, { cause: 'promotion', about: { rule: ruleId, version, kind }, reason: decision.reason, fact })) };
    });
  }
}

function beforePromotion({ promotion }: Rule, decidedOn: string | undefined): readonly Refusal[] {
  const before = promotion !== undefined && decidedOn !== undefined && decidedOn < promotion.on;
  return before ? [{ code: 'rules.before-promotion', pointer: '/decidedOn', params: { on: promotion.on } }] : [];
}
