import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type WorkContext } from '#platform';
import type { Directory, Me, SettingsRequest } from '../contract.js';
import { actsOf } from '../domain/policy.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import type { AppUser } from '../persistence/app-user.entity.js';
import type { Unit } from '../persistence/unit.entity.js';

/** Who someone is, who else there is, and how each likes the screen. */
@Injectable()
export class People {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
  ) {}

  async me(context: WorkContext): Promise<Me> {
    return this.uow.read(context, () => this.describe(context.actor.id));
  }

  async keepSettings(context: WorkContext, { locale, density }: SettingsRequest): Promise<Me> {
    return this.uow.run(context, async () => {
      await this.people.keepSettings(context.actor.id, { locale, density });
      return this.describe(context.actor.id);
    });
  }

  async directory(context: WorkContext): Promise<Directory> {
    return this.uow.read(context, async () => {
      const units = await this.people.listUnits();
      const people = await this.people.listActive();
      return {
        units: units.map(({ id, code, name }) => ({ id, code, name })),
        people: people.map(({ id, name, roles, unitIds }) => ({ id, name, roles, unitIds })),
      };
    });
  }

  private async describe(id: string): Promise<Me> {
    const user = await this.people.findById(id);
    if (!user) throw new Error('The signed-in person has no row.');
    const units = await this.people.listUnits();
    const [unread] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM notification WHERE user_id = $1 AND in_app AND read_at IS NULL', [id]);
    return toMe(user, units, Number(unread?.count ?? 0), this.clock.today());
  }
}

function toMe(user: AppUser, units: readonly Unit[], unreadNotifications: number, serverToday: string): Me {
  return {
    id: user.id,
    login: user.login,
    name: user.name,
    roles: user.roles,
    units: units.filter(({ id }) => user.unitIds.includes(id)).map(({ id, code, name }) => ({ id, code, name })),
    locale: user.locale,
    density: user.density,
    acts: actsOf(user.roles),
    serverToday,
    unreadNotifications,
  };
}
