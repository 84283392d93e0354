import { Injectable } from '@nestjs/common';
import { PeopleRepository, rolesGrant } from '#access';
import { Clock, PROCESS_ID, UnitOfWork, type WorkContext } from '#platform';
import { ImportRepository } from '../persistence/import.repository.js';
import type { RegisterImport } from '../persistence/register-import.entity.js';
import type { Importing } from './judge-rows.js';

interface Begun {
  readonly found: RegisterImport;
  readonly importing: Importing;
}

/** What has to be so before the first row is written, and again when the work is taken up anew. */
@Injectable()
export class BeginRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns null when there is nothing to run */
  async execute(context: WorkContext, importId: string): Promise<Begun | 'right-withdrawn' | null> {
    return this.uow.read(context, async () => {
      const found = await this.imports.get(importId);
      if (found.state !== 'running' || found.confirmedBy === null) return null;
      if (!(await this.mayStill(found.confirmedBy, found.unitId))) return 'right-withdrawn';
      const { mapping, unitId, confirmedBy } = found;
      return { found, importing: { importId, unitId, userId: confirmedBy, mapping, today: this.clock.today() } };
    });
  }

  /** The process acts for a person, by rights the person has now and not only had when confirming (ASVS 8.3.3). */
  private async mayStill(userId: string, unitId: string): Promise<boolean> {
    if (userId === PROCESS_ID) return true;
    const person = await this.people.findById(userId);
    return person !== null && person.active && person.unitIds.includes(unitId) && rolesGrant(person.roles, 'import.confirm');
  }
}
