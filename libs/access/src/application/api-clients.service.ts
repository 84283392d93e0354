import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, processContext, type Actor, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { ApiClient, ApiClientRequest, NewApiClient } from '../contract.js';
import { mayBeScope } from '../domain/api-scopes.js';
import { ApiClientRepository } from '../persistence/api-client.repository.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { actorOf } from './sessions.service.js';

/** What a key begins with, so that one that leaks is known for what it is. */
const PREFIX = 'zegel_';

/** Other systems that work here with a key of their own: asked for by an administrator, let in by the lead of the unit. */
@Injectable()
export class ApiClients {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ApiClientRepository,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
  ) {}

  list(context: WorkContext): Promise<ApiClient[]> {
    return this.uow.read(context, () => this.clients.list());
  }

  /** The key is in this answer and nowhere else; the kept answer to a repeat does not hold it. It opens nothing until the lead of the unit has approved it. */
  async create(context: WorkContext, sent: SentBody<ApiClientRequest>): Promise<NewApiClient> {
    const { name, role, unitId, scopes, days } = await sent.heldTo((stated, _, { scopes: listed = [] }) => scopeRefusals(stated.role, listed));
    let key: string | null = null;
    const made = await this.uow.run(context, async () => {
      const [id, userId] = [randomUUID(), randomUUID()];
      key = `${PREFIX}${randomBytes(32).toString('base64url')}`;
      // Not active: nobody signs in as it, is told things in its stead, or chooses it for work.
      await this.people.add({ id: userId, login: `api-${id}`, name, email: '', passwordHash: null, roles: [role], unitIds: [unitId], supervisorId: null, locale: 'nl', density: 'compact', active: false });
      await this.clients.add({ id, userId, unitId, scopes: [...new Set(scopes)], createdBy: context.actor.id, days }, key);
      this.record('api-client.asked', id, { role, unitId, scopes, days });
      return { id, version: 1 };
    });
    return { ...made, key };
  }

  async approve(context: WorkContext, id: string, version: number): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const client = await this.clients.find(id);
      if (!client) throw new ProblemError('not-found', 'record.not-found');
      if (client.createdBy === context.actor.id) throw new ProblemError('rule', 'api-client.same-person');
      if (client.approvedBy !== null || client.revokedAt !== null) throw new ProblemError('rule', 'api-client.settled');
      const next = await this.clients.change(id, version, { approvedBy: context.actor.id, approvedAt: this.clock.now() });
      this.record('api-client.approved', id, { scopes: client.scopes });
      return { id, version: next };
    });
  }

  /** Ends a key for good, at the next request. */
  async revoke(context: WorkContext, id: string, version: number): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const client = await this.clients.find(id);
      if (!client) throw new ProblemError('not-found', 'record.not-found');
      if (client.revokedAt !== null) throw new ProblemError('rule', 'api-client.settled');
      const next = await this.clients.change(id, version, { revokedAt: this.clock.now() });
      this.record('api-client.revoked', id, {});
      return { id, version: next };
    });
  }

  /** Who a key belongs to, with no more acts than it was given; null when it does not work. */
  async findActor(key: string, requestId: string): Promise<Actor | null> {
    if (!key.startsWith(PREFIX)) return null;
    return this.uow.read(processContext('sessions', 'sign-in', requestId), async () => {
      const client = await this.clients.findWorking(key);
      const user = client && (await this.people.findById(client.userId));
      return client && user ? { ...actorOf(user), scopes: client.scopes } : null;
    });
  }

  private record(type: 'api-client.asked' | 'api-client.approved' | 'api-client.revoked', id: string, data: Readonly<Record<string, unknown>>): void {
    this.uow.record({ type, caseId: null, subjectType: 'api-client', subjectId: id, occurredOn: this.clock.today(), data });
  }
}

function scopeRefusals(role: ApiClientRequest['role'] | undefined, scopes: readonly (string | undefined)[]): readonly Refusal[] {
  return scopes.flatMap((act, index) => (role === undefined || act === undefined || mayBeScope(role, act) ? [] : [{ code: 'api-client.scope', pointer: `/scopes/${index}`, params: { act } }]));
}
