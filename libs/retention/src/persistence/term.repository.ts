import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { RetentionRegime, RetentionTerm } from '../contract.js';

interface NewTerm {
  readonly id: string;
  readonly regime: string;
  readonly months: number;
  readonly validFrom: string;
  readonly reason: string;
}

/** Terms of keeping, each with its source: none is changed, a newer one takes its place. */
@Injectable()
export class TermRepository {
  constructor(private readonly uow: UnitOfWork) {}

  all(): Promise<RetentionTerm[]> {
    return this.uow.manager.query<RetentionTerm[]>(
      `SELECT t.id, t.rule, t.regime, t.outcome, t.starts, t.months, t.law, t.article, t.mark, t.valid_from::text AS "validFrom", t.reason,
              CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.name) END AS "decidedBy",
              t.id IN (SELECT n.id FROM retention_term_of(t.regime, t.outcome) n) AS "inForce"
       FROM retention_term t LEFT JOIN app_user u ON u.id = t.decided_by ORDER BY "inForce" DESC, t.regime DESC, t.outcome DESC, t.sequence DESC`,
    );
  }

  /** The regimes for which no law was read. */
  async forOffice(): Promise<RetentionRegime[]> {
    const rows = await this.uow.manager.query<{ regime: RetentionRegime }[]>(
      `SELECT r.regime FROM retention_regime r WHERE NOT EXISTS (SELECT 1 FROM retention_term t WHERE t.regime = r.regime AND t.mark <> 'office') ORDER BY r.is_default DESC, r.regime`,
    );
    return rows.map(({ regime }) => regime);
  }

  async add({ id, regime, months, validFrom, reason }: NewTerm): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO retention_term (id, regime, outcome, starts, months, mark, valid_from, reason, decided_by) VALUES ($1, $2, 'destroy', 'case-closed', $3, 'office', $4, $5, $6)`,
      [id, regime, months, validFrom, reason, this.uow.context.actor.id],
    );
  }
}
