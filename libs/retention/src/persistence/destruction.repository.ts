import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, constraintOf } from '#platform';
import { DestructionListRow } from './destruction.entity.js';

/** Lists of destruction, their lines and signatures, as rows. What may come of them the database holds as well. */
@Injectable()
export class DestructionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<DestructionListRow> {
    const found = await this.uow.manager.findOneBy(DestructionListRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** Draws up a list of all that is due and not held. @returns how many cases are on it, and over what it is signed */
  async draw(id: string): Promise<{ readonly cases: number; readonly contentHash: string }> {
    const { manager, context } = this.uow;
    // One at a time: what stands on one list stands on no other.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('destruction_list'))`);
    await manager.query('INSERT INTO destruction_list (id, drawn_by) VALUES ($1, $2)', [id, context.actor.id]);
    await manager.query(
      `INSERT INTO destruction_line (list_id, case_id, reference, regime, started_on, due_on, months, law, article, mark, items, documents, last_event)
       SELECT $1, c.case_id, c.reference, c.regime, c.started_on, c.due_on, c.months, c.law, c.article, c.mark, c.items, c.documents, c.last_event FROM destruction_candidates() c`,
      [id],
    );
    const [row] = await manager.query<{ cases: number; hash: string }[]>('SELECT count(*)::int AS cases, destruction_hash($1) AS hash FROM destruction_line WHERE list_id = $1', [id]);
    const [cases, contentHash] = [row?.cases ?? 0, row?.hash ?? ''];
    await manager.query('UPDATE destruction_list SET cases = $2, content_hash = $3 WHERE id = $1', [id, cases, contentHash]);
    return { cases, contentHash };
  }

  /** @returns how many have signed now @throws ProblemError `destruction.signed-already` */
  async sign(id: string, contentHash: string): Promise<number> {
    const { actor } = this.uow.context;
    try {
      await this.uow.manager.query('INSERT INTO destruction_signature (list_id, user_id, user_name, content_hash) VALUES ($1, $2, $3, $4)', [id, actor.id, actor.name, contentHash]);
    } catch (error) {
      if (constraintOf(error) === 'destruction_signature_pk') throw new ProblemError('rule', 'destruction.signed-already');
      throw error;
    }
    const [row] = await this.uow.manager.query<{ signed: number }[]>('SELECT destruction_signatures($1)::int AS signed', [id]);
    return row?.signed ?? 0;
  }

  change(id: string, expectedVersion: number, changes: Partial<DestructionListRow>): Promise<number> {
    return changeVersioned(this.uow.manager, DestructionListRow, id, expectedVersion, changes);
  }
}
