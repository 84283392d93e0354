import { Injectable } from '@nestjs/common';
import { Clock, Rights, UnitOfWork, changeVersioned, type SentBody, type WorkContext } from '#platform';
import type { AppointHeadRequest, Deputies, StandIn } from '../contract.js';
import type { AbsenceRow } from '../persistence/absence.entity.js';
import { AbsenceRepository } from '../persistence/absence.repository.js';
import type { AppUser } from '../persistence/app-user.entity.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { Unit } from '../persistence/unit.entity.js';

/** Who stands in for whom in the reader's units, who is away, and who heads a unit. */
@Injectable()
export class ShowDeputies {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly absences: AbsenceRepository,
    private readonly rights: Rights,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext): Promise<Deputies> {
    return this.uow.read(context, async () => {
      const { id, unitIds } = context.actor;
      const everyone = await this.people.listActive();
      const away = await this.absences.listFrom(this.clock.today());
      const names = new Map(everyone.map((person) => [person.id, { id: person.id, name: person.name }]));
      const leads = this.rights.grants(context.actor, 'deputy.choose-for-others');
      const appoints = this.rights.grants(context.actor, 'unit.appoint-head');
      const shown = everyone.filter((person) => person.id === id || appoints || person.unitIds.some((unitId) => unitIds.includes(unitId)));
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'deputy-list', subjectId: null });
      return {
        people: shown.map((person) => this.toStandIn(person, away, names, person.id === id || (leads && !appoints))),
        units: (await this.people.listUnits())
          .filter((unit) => appoints || unitIds.includes(unit.id))
          .map((unit) => ({ id: unit.id, code: unit.code, name: unit.name, version: unit.version, head: names.get(unit.headId ?? '') ?? null })),
      };
    });
  }

  /** The head hears of every term that passes, so that it must be someone who is here. */
  async appointHead(context: WorkContext, unitId: string, version: number, sent: SentBody<AppointHeadRequest>): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const { headId: head = null } = await sent.heldTo(async ({ headId }) => (headId === undefined || (await this.people.findById(headId))?.active ? [] : [{ code: 'deputy.unknown', pointer: '/headId' }]));
      const before = await this.uow.manager.findOneBy(Unit, { id: unitId });
      const next = await changeVersioned(this.uow.manager, Unit, unitId, version, { headId: head });
      this.uow.record({ type: 'unit.head-appointed', caseId: null, subjectType: 'unit', subjectId: unitId, occurredOn: this.clock.today(), changes: [{ field: 'headId', from: before?.headId ?? null, to: head }] });
      return { id: unitId, version: next };
    });
  }

  private toStandIn(person: AppUser, away: readonly AbsenceRow[], names: ReadonlyMap<string, { id: string; name: string }>, mayChoose: boolean): StandIn {
    const own = away.filter(({ userId }) => userId === person.id);
    return {
      person: { id: person.id, name: person.name },
      version: person.version,
      roles: person.roles,
      unitIds: person.unitIds,
      deputy: names.get(person.deputyId ?? '') ?? null,
      absences: own.map(({ id, version, from, until, deputyId }) => ({ id, version, from, until, deputy: names.get(deputyId ?? '') ?? null })),
      awayNow: own.some(({ from }) => from <= this.clock.today()),
      mayChoose,
    };
  }
}
