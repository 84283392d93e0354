import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { ChangeViewRequest, ListName, ListView, SaveViewRequest } from '../contract.js';
import { checkViewState, viewStateOf } from '../domain/view-state.js';
import type { ListViewRow } from '../persistence/list-view.entity.js';
import { ListViewRepository, type ListedView } from '../persistence/list-view.repository.js';

type Changed = { readonly id: string; readonly version: number };

/** Keeps views of lists. Who made one changes it; the unit that it is shared with uses it. */
@Injectable()
export class ManageViews {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly views: ListViewRepository,
    private readonly clock: Clock,
  ) {}

  async list(context: WorkContext, list: ListName | undefined): Promise<ListView[]> {
    return this.uow.read(context, async () => (await this.views.list(list)).map((row) => toView(row, context.actor.id)));
  }

  async save(context: WorkContext, { list, ...request }: SaveViewRequest): Promise<Changed> {
    refuseInvalid(refusalsOf(context, request));
    return this.uow.run(context, async () => {
      const id = randomUUID();
      await this.views.add({ id, list, ownerId: context.actor.id, ...toColumns(request) });
      this.record('list-view.saved', id, { list, shared: request.unitId !== undefined });
      return { id, version: 1 };
    });
  }

  async change(context: WorkContext, id: string, expectedVersion: number, request: ChangeViewRequest): Promise<Changed> {
    refuseInvalid(refusalsOf(context, request));
    return this.uow.run(context, async () => {
      const { list } = await this.own(context, id);
      const version = await this.views.change(id, expectedVersion, toColumns(request));
      this.record('list-view.changed', id, { list, shared: request.unitId !== undefined });
      return { id, version };
    });
  }

  async remove(context: WorkContext, id: string, expectedVersion: number): Promise<Changed> {
    return this.uow.run(context, async () => {
      const { list } = await this.own(context, id);
      const version = await this.views.change(id, expectedVersion, { removedAt: this.clock.now() });
      this.record('list-view.removed', id, { list });
      return { id, version };
    });
  }

  private async own(context: WorkContext, id: string): Promise<ListViewRow> {
    const view = await this.views.get(id);
    if (view.ownerId !== context.actor.id) throw new ProblemError('forbidden', 'list-view.of-another');
    return view;
  }

  private record(type: string, subjectId: string, data: Readonly<Record<string, unknown>>): void {
    this.uow.record({ type, caseId: null, subjectType: 'list-view', subjectId, occurredOn: this.clock.today(), data });
  }
}

function refusalsOf({ actor }: WorkContext, { state, unitId }: ChangeViewRequest): { readonly code: string; readonly pointer: string }[] {
  const elsewhere = unitId !== undefined && !actor.unitIds.includes(unitId);
  return [...checkViewState(state), ...(elsewhere ? [{ code: 'list-view.unit', pointer: '/unitId' }] : [])];
}

function toColumns({ name, state, unitId }: ChangeViewRequest): Pick<ListViewRow, 'name' | 'state' | 'unitId'> {
  return { name, state: viewStateOf(state), unitId: unitId ?? null };
}

function toView({ id, version, list, name, state, ownerId, ownerName, unitId, unitCode, unitName }: ListedView, actorId: string): ListView {
  const unit = unitId === null ? null : { id: unitId, code: unitCode ?? '', name: unitName ?? '' };
  return { id, version, list, name, state, unit, owner: { id: ownerId, name: ownerName }, own: ownerId === actorId };
}
