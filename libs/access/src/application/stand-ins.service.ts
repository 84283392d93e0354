import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, changeVersioned, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { AbsenceRequest, ChooseDeputyRequest } from '../contract.js';
import { checkAbsence } from '../domain/check-absence.js';
import { AbsenceRepository } from '../persistence/absence.repository.js';
import { AppUser } from '../persistence/app-user.entity.js';
import { PeopleRepository } from '../persistence/people.repository.js';

type Kept = { readonly id: string; readonly version: number };

/** Who stands in for whom and who is away: chosen by each for themselves, and by the team lead for the people of the unit. */
@Injectable()
export class StandIns {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly absences: AbsenceRepository,
    private readonly clock: Clock,
  ) {}

  async chooseDeputy(context: WorkContext, userId: string, version: number, sent: SentBody<ChooseDeputyRequest>): Promise<Kept> {
    return this.uow.run(context, async () => {
      const person = await this.requireToChooseFor(userId);
      const { deputyId: deputy = null } = await sent.heldTo(({ deputyId }) => (deputyId === userId ? [{ code: 'deputy.self', pointer: '/deputyId' }] : this.unknownRefusals(deputyId)));
      const next = await changeVersioned(this.uow.manager, AppUser, userId, version, { deputyId: deputy });
      this.record('deputy.chosen', userId, { field: 'deputyId', from: person.deputyId, to: deputy });
      return { id: userId, version: next };
    });
  }

  async recordAbsence(context: WorkContext, userId: string, sent: SentBody<AbsenceRequest>): Promise<Kept> {
    return this.uow.run(context, async () => {
      const id = randomUUID();
      const asked = await this.judge(userId, id, sent);
      await this.absences.add({ id, ...asked });
      this.record('absence.recorded', userId, { field: 'absence', from: null, to: asked });
      return { id, version: 1 };
    });
  }

  async changeAbsence(context: WorkContext, userId: string, id: string, version: number, sent: SentBody<AbsenceRequest>): Promise<Kept> {
    return this.uow.run(context, async () => {
      const before = await this.absences.get(userId, id);
      const { from, until, deputyId } = await this.judge(userId, id, sent);
      const next = await this.absences.change(id, version, { from, until, deputyId });
      this.record('absence.changed', userId, { field: 'absence', from: { from: before.from, until: before.until, deputyId: before.deputyId }, to: { from, until, deputyId } });
      return { id, version: next };
    });
  }

  async withdrawAbsence(context: WorkContext, userId: string, id: string, version: number): Promise<Kept> {
    return this.uow.run(context, async () => {
      const { from, until, deputyId } = await this.absences.get(userId, id);
      await this.requireToChooseFor(userId);
      const next = await this.absences.change(id, version, { withdrawn: true });
      this.record('absence.withdrawn', userId, { field: 'absence', from: { from, until, deputyId }, to: null });
      return { id, version: next };
    });
  }

  private async judge(userId: string, id: string, sent: SentBody<AbsenceRequest>) {
    await this.requireToChooseFor(userId);
    const others = await this.absences.othersOf(userId, id);
    const { from, until = null, deputyId = null } = await sent.heldTo(async (stated, wrong) => {
      const days = stated.from === undefined || wrong.includes('until') ? {} : { from: stated.from };
      return [...checkAbsence({ ...days, userId, until: stated.until ?? null, deputyId: stated.deputyId ?? null }, others), ...(await this.unknownRefusals(stated.deputyId))];
    });
    return { userId, from, until, deputyId };
  }

  private async unknownRefusals(deputyId: string | undefined): Promise<readonly Refusal[]> {
    return deputyId === undefined || (await this.people.findById(deputyId))?.active ? [] : [{ code: 'deputy.unknown', pointer: '/deputyId' }];
  }

  /** For oneself, or for someone of a unit of the actor. @throws ProblemError `record.not-found`, or `access.forbidden` (403) */
  private async requireToChooseFor(userId: string): Promise<AppUser> {
    const { actor } = this.uow.context;
    const person = await this.people.findById(userId);
    if (!person) throw new ProblemError('not-found', 'record.not-found');
    if (userId !== actor.id && !person.unitIds.some((unitId) => actor.unitIds.includes(unitId))) throw new ProblemError('forbidden', 'access.forbidden');
    return person;
  }

  private record(type: string, userId: string, change: { readonly field: string; readonly from: unknown; readonly to: unknown }): void {
    this.uow.record({ type, caseId: null, subjectType: 'person', subjectId: userId, occurredOn: this.clock.today(), changes: [change] });
  }
}
