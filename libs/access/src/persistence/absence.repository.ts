import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import { IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { AbsenceRow } from './absence.entity.js';

/** Absences, as rows. */
@Injectable()
export class AbsenceRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(userId: string, id: string): Promise<AbsenceRow> {
    const found = await this.uow.manager.findOneBy(AbsenceRow, { id, userId, withdrawn: false });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** What is or will be, of everyone, soonest first. */
  listFrom(day: string): Promise<AbsenceRow[]> {
    return this.uow.manager.find(AbsenceRow, { where: [{ withdrawn: false, until: IsNull() }, { withdrawn: false, until: MoreThanOrEqual(day) }], order: { from: 'ASC', id: 'ASC' } });
  }

  /** The person's other absences. The person is held until the transaction ends, so that two of the same days cannot both be written. */
  async othersOf(userId: string, exceptId: string): Promise<AbsenceRow[]> {
    await this.uow.manager.query('SELECT 1 FROM app_user WHERE id = $1 FOR UPDATE', [userId]);
    return this.uow.manager.findBy(AbsenceRow, { userId, withdrawn: false, id: Not(exceptId) });
  }

  async add(absence: Pick<AbsenceRow, 'id' | 'userId' | 'from' | 'until' | 'deputyId'>): Promise<void> {
    await this.uow.manager.insert(AbsenceRow, { ...absence, version: 1, withdrawn: false });
  }

  change(id: string, expectedVersion: number, changes: Partial<AbsenceRow>): Promise<number> {
    return changeVersioned(this.uow.manager, AbsenceRow, id, expectedVersion, changes);
  }
}
