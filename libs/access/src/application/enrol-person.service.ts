import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { UnitOfWork } from '#platform';
import type { Role } from '../contract.js';
import { PeopleRepository } from '../persistence/people.repository.js';

export interface Enrolment {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  /** Null for somebody who signs in at a provider. */
  readonly password: string | null;
  readonly roles: readonly Role[];
  readonly unitIds: readonly string[];
  readonly supervisorId: string | null;
}

/** Adds a unit or a person; used by the operator's commands. Runs inside the caller's unit of work. */
@Injectable()
export class EnrolPerson {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRepository,
  ) {}

  async addUnit(code: string, name: string): Promise<string> {
    const id = randomUUID();
    await this.people.addUnit({ id, code, name });
    return id;
  }

  /** Makes someone the head of a unit: alerts of what passed its end reach the head. */
  async appointHead(unitId: string, personId: string): Promise<void> {
    await this.people.appointHead(unitId, personId);
    this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'unit', subjectId: unitId, data: { head: personId } });
  }

  /** Adds a person; one who is there already by this login gets the new password, roles and units. @returns the id */
  async execute({ login, password, roles, unitIds, ...person }: Enrolment): Promise<string> {
    const passwordHash = password === null ? null : await hash(password);
    const known = await this.people.findByLogin(login);
    const id = known?.id ?? randomUUID();
    if (known) await this.people.renew(id, { ...person, passwordHash, roles: [...roles], unitIds: [...unitIds] });
    else await this.people.add({ ...person, id, login: login.toLowerCase(), passwordHash, roles: [...roles], unitIds: [...unitIds], locale: 'nl', density: 'compact', active: true });
    this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'person', subjectId: id, data: { enrolled: roles } });
    return id;
  }
}
