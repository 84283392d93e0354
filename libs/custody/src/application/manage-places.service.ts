import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type FieldChange, type SentBody, type WorkContext } from '#platform';
import type { ChangePlaceRequest, ClosePlaceRequest, OpenPlaceRequest } from '../contract.js';
import type { CustodyRefusal } from '../domain/custody-refusal.js';
import { mayLieIn, type PlaceKind } from '../domain/place-kind.js';
import type { Place } from '../persistence/place.entity.js';
import { PlaceRepository } from '../persistence/place.repository.js';

interface Changed {
  readonly id: string;
  readonly version: number;
}

/** Opens, changes, moves and closes places. A place is never deleted: what once stood in it still names it. */
@Injectable()
export class ManagePlaces {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly places: PlaceRepository,
    private readonly clock: Clock,
  ) {}

  async open(context: WorkContext, sent: SentBody<OpenPlaceRequest>): Promise<Changed> {
    return this.uow.run(context, async () => {
      await this.places.lockTree();
      const { kind, name, parentId, custodianId, note } = await sent.heldTo(async (stated, wrong) => [
        ...(wrong.includes('parentId') ? [] : await this.placing(stated.parentId, (parent) => (stated.kind === undefined ? [] : parentRefusals(stated.kind as PlaceKind, parent)))),
        ...(await this.custodianRefusals(stated.custodianId)),
      ]);
      const id = randomUUID();
      await this.places.add({ id, kind, name, parentId: parentId ?? null, custodianId: custodianId ?? null, note: note ?? null });
      this.record('place.opened', id, { data: { kind, name, parentId: parentId ?? null } });
      return { id, version: 1 };
    });
  }

  async change(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<ChangePlaceRequest>): Promise<Changed> {
    return this.uow.run(context, async () => {
      await this.places.lockTree();
      const before = await this.places.get(id);
      const request = await sent.heldTo(async (stated, wrong) => [
        ...(before.closedOn === null ? [] : [{ code: 'place.closed' } as const]),
        ...(wrong.includes('parentId') ? [] : await this.placing(stated.parentId, (parent) => placingRefusals(before, parent))),
        ...(await this.custodianRefusals(stated.custodianId)),
      ]);
      const after = { name: request.name, parentId: request.parentId ?? null, custodianId: request.custodianId ?? null, note: request.note ?? null };
      const version = await this.places.change(id, expectedVersion, after);
      const moved = before.parentId !== after.parentId;
      const pathAfter = moved ? (await this.places.get(id)).path : before.path;
      const changes: FieldChange[] = (['name', 'note', 'custodianId'] as const).flatMap((field) => (before[field] === after[field] ? [] : [{ field, from: before[field], to: after[field] }]));
      if (changes.length > 0) this.record('place.changed', id, { changes, reason: request.reason });
      if (moved) this.record('place.moved', id, { changes: [{ field: 'path', from: before.path, to: pathAfter }], reason: request.reason, data: { from: before.parentId, to: after.parentId } });
      return { id, version };
    });
  }

  /** @throws ProblemError `place.not-empty` (409) while an item or an open place is in it */
  async close(context: WorkContext, id: string, expectedVersion: number, { reason }: ClosePlaceRequest): Promise<Changed> {
    return this.uow.run(context, async () => {
      await this.places.lockTree();
      await this.places.hold(id);
      const before = await this.places.get(id);
      if (before.closedOn !== null) throw new ProblemError('rule', 'place.closed');
      if (await this.places.isInUse(id)) throw new ProblemError('rule', 'place.not-empty');
      const closedOn = this.clock.today();
      const version = await this.places.change(id, expectedVersion, { closedOn });
      this.record('place.closed', id, { changes: [{ field: 'closedOn', from: null, to: closedOn }], reason });
      return { id, version };
    });
  }

  /** What is wrong with the place above, or with a place in it. */
  private async placing(parentId: string | undefined, within: (parent: Place | null) => readonly CustodyRefusal[]): Promise<readonly CustodyRefusal[]> {
    if (parentId === undefined) return within(null);
    const parent = await this.places.find(parentId);
    return parent === null ? [{ code: 'record.reference-unknown', pointer: '/parentId' }] : within(parent);
  }

  private async custodianRefusals(custodianId: string | undefined): Promise<readonly CustodyRefusal[]> {
    return custodianId === undefined || (await this.places.worksHere(custodianId)) ? [] : [{ code: 'place.custodian', pointer: '/custodianId' }];
  }

  private record(type: 'place.opened' | 'place.changed' | 'place.moved' | 'place.closed', id: string, { reason, ...more }: { readonly reason?: string | undefined; readonly changes?: readonly FieldChange[]; readonly data?: Readonly<Record<string, unknown>> }): void {
    this.uow.record({ ...more, ...(reason !== undefined && { reason }), type, caseId: null, subjectType: 'place', subjectId: id, occurredOn: this.clock.today() });
  }
}

function placingRefusals({ id, kind }: Place, parent: Place | null): readonly CustodyRefusal[] {
  return parent?.ancestorIds.includes(id) ? [{ code: 'place.in-itself', pointer: '/parentId' }] : parentRefusals(kind as PlaceKind, parent);
}

function parentRefusals(kind: PlaceKind, parent: Place | null): readonly CustodyRefusal[] {
  if (!mayLieIn(kind, (parent?.kind as PlaceKind | undefined) ?? null)) return [{ code: 'place.parent-kind', pointer: '/parentId' }];
  return parent === null || parent.closedOn === null ? [] : [{ code: 'place.closed', pointer: '/parentId' }];
}
