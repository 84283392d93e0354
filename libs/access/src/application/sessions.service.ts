import { Injectable } from '@nestjs/common';
import { UnitOfWork, processContext, type Actor } from '#platform';
import { reachOf } from '../domain/reach.js';
import type { AppUser } from '../persistence/app-user.entity.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Who a session belongs to. Rights are read afresh at every request, so that a change of them applies at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly sessions: SessionRepository,
  ) {}

  async findActor(token: string, requestId: string): Promise<Actor | null> {
    return this.uow.read(processContext('sessions', 'sign-in', requestId), async () => {
      const session = await this.sessions.find(token);
      const user = session === null ? null : await this.people.findById(session.userId);
      return session && user?.active ? { ...actorOf(user), askedSecondsAgo: session.askedSecondsAgo } : null;
    });
  }

  async end(token: string, requestId: string): Promise<void> {
    await this.uow.run(processContext('sessions', 'sign-in', requestId), () => this.sessions.revoke(token));
  }
}

/** A person as the actor of a transaction. */
export function actorOf(user: Pick<AppUser, 'id' | 'name' | 'roles' | 'unitIds'>): Actor {
  return { kind: 'person', id: user.id, name: user.name, roles: user.roles, unitIds: user.unitIds, reach: reachOf(user.roles) };
}
