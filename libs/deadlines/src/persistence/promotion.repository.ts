import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

export interface PromotionDecision {
  readonly ruleId: string;
  readonly version: number;
  readonly number: number;
  readonly kind: 'promoted' | 'taken-back';
  readonly decidedOn: string;
  readonly reason: string;
  readonly by: string;
}

/** Decisions that an unverified rule binds, or no longer does; each is a row that stays. */
@Injectable()
export class PromotionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Decisions about the versions of a rule, newest first. */
  of(ruleId: string): Promise<PromotionDecision[]> {
    return this.uow.manager.query<PromotionDecision[]>(
      `SELECT rule_id AS "ruleId", rule_version AS version, number, kind, decided_on AS "decidedOn", reason, actor_name AS by
       FROM rule_promotion WHERE rule_id = $1 ORDER BY rule_version DESC, number DESC`,
      [ruleId],
    );
  }

  async add({ ruleId, version, number, kind, decidedOn, reason }: Omit<PromotionDecision, 'by'>): Promise<void> {
    const { actor } = this.uow.context;
    await this.uow.manager.query(`INSERT INTO rule_promotion (rule_id, rule_version, number, kind, decided_on, reason, actor_id, actor_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, [
      ruleId,
      version,
      number,
      kind,
      decidedOn,
      reason,
      actor.id,
      actor.name,
    ]);
  }
}
