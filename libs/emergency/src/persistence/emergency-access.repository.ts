import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import { EmergencyAccessRow } from './emergency-access.entity.js';

export type OpeningOutcome = 'opened' | 'seen-already' | 'no-such-case' | 'has-it' | 'not-reviewed' | 'nobody-to-tell';

/** Emergency access as rows; what there is of a hidden case is found by the database. */
@Injectable()
export class EmergencyAccessRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async open(id: string, { reference, reason, hours }: { readonly reference: string; readonly reason: string; readonly hours: number }): Promise<OpeningOutcome> {
    const [row] = await this.uow.manager.query<{ outcome: OpeningOutcome }[]>('SELECT open_in_emergency($1, $2, $3, $4) AS outcome', [id, reference, reason, hours]);
    return row?.outcome ?? 'no-such-case';
  }

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<EmergencyAccessRow> {
    const found = await this.uow.manager.findOneBy(EmergencyAccessRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  change(id: string, expectedVersion: number, changes: Partial<EmergencyAccessRow>): Promise<number> {
    return changeVersioned(this.uow.manager, EmergencyAccessRow, id, expectedVersion, changes);
  }
}
