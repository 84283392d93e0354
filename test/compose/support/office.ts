import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule, EnrolPerson, PolicyRights, type Role } from '#access';
import { PlatformModule, UnitOfWork, loadConfig, processContext } from '#platform';

export interface Colleague {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly email: string;
  readonly id: string;
}

@Module({})
class OfficeModule {}

/** Enrols one unit with a person of each role, with the settings of a service. */
export async function enrolOffice<R extends Role>(settings: NodeJS.ProcessEnv, roles: readonly R[]): Promise<{ unitId: string; people: Record<R, Colleague> }> {
  const config = loadConfig({ ...settings, ZEGEL_LOG_LEVEL: 'error' });
  const module = { module: OfficeModule, imports: [PlatformModule.for({ config, rights: new PolicyRights() }), AccessModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const enrol = app.get(EnrolPerson);
  const people: Partial<Record<R, Colleague>> = {};
  const unitId = await app.get(UnitOfWork).run(processContext('test', 'seed', 'office'), async () => {
    const unit = await enrol.addUnit('NST', 'Parket Noordstad');
    for (const role of roles) {
      const person = { login: role, name: `Canary ${role}`, email: `${role}@noordstad.example`, password: randomUUID() };
      people[role] = { ...person, id: await enrol.execute({ ...person, roles: [role], unitIds: [unit], supervisorId: null }) };
    }
    return unit;
  });
  await app.close();
  return { unitId, people: people as Record<R, Colleague> };
}
