import { Injectable } from '@nestjs/common';
import { IsNull, Raw } from 'typeorm';
import { UnitOfWork } from '#platform';
import { AppUser } from './app-user.entity.js';
import { Unit } from './unit.entity.js';

/** People and units, as rows. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly uow: UnitOfWork) {}

  findByLogin(login: string): Promise<AppUser | null> {
    return this.uow.manager.findOneBy(AppUser, { login: login.toLowerCase() });
  }

  findById(id: string): Promise<AppUser | null> {
    return this.uow.manager.findOneBy(AppUser, { id });
  }

  findByIdentity(oidcIssuer: string, oidcSubject: string): Promise<AppUser | null> {
    return this.uow.manager.findOneBy(AppUser, { oidcIssuer, oidcSubject });
  }

  /** Active people with this address whom no provider has named yet. */
  listUnboundByEmail(email: string): Promise<AppUser[]> {
    return this.uow.manager.findBy(AppUser, { active: true, oidcSubject: IsNull(), email: Raw((column) => `lower(${column}) = lower(:email)`, { email }) });
  }

  /** @returns whether it was still free */
  async bind(id: string, oidcIssuer: string, oidcSubject: string): Promise<boolean> {
    const { affected } = await this.uow.manager.update(AppUser, { id, oidcSubject: IsNull() }, { oidcIssuer, oidcSubject });
    return affected === 1;
  }

  listActive(): Promise<AppUser[]> {
    return this.uow.manager.find(AppUser, { where: { active: true }, order: { name: 'ASC' } });
  }

  listUnits(): Promise<Unit[]> {
    return this.uow.manager.find(Unit, { order: { name: 'ASC' } });
  }

  async add(user: Omit<AppUser, 'version' | 'deputyId' | 'updatedAt' | 'oidcIssuer' | 'oidcSubject'>): Promise<void> {
    await this.uow.manager.insert(AppUser, { ...user, version: 1 });
  }

  async renew(id: string, changes: Partial<AppUser>): Promise<void> {
    await this.uow.manager.update(AppUser, { id }, changes);
  }

  async addUnit(unit: Pick<Unit, 'id' | 'code' | 'name'>): Promise<void> {
    await this.uow.manager.insert(Unit, unit);
  }

  async appointHead(unitId: string, headId: string): Promise<void> {
    await this.uow.manager.update(Unit, { id: unitId }, { headId, version: () => 'version + 1' });
  }

  async keepSettings(id: string, settings: Pick<AppUser, 'locale' | 'density'>): Promise<void> {
    await this.uow.manager.update(AppUser, { id }, settings);
  }
}
