import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { EnrolPerson, PeopleRepository, actorOf, type Role } from '#access';
import { UnitOfWork, processContext, type Actor } from '#platform';

interface DemoPerson {
  readonly role: Role;
  readonly login: string;
  readonly name: string;
}

/** One invented person a role. */
const PEOPLE: readonly DemoPerson[] = [
  { role: 'team-lead', login: 'teamleider', name: 'Hanna Tuinstra' },
  { role: 'prosecutor', login: 'officier', name: 'Marit van Loon' },
  { role: 'assistant', login: 'secretaris', name: 'Joris Wijnands' },
  { role: 'asset-officer', login: 'beslag', name: 'Samira Haddou' },
  { role: 'custodian', login: 'bewaarder', name: 'Teun Kuiper' },
  { role: 'cross-border-desk', login: 'rechtshulp', name: 'Iris Verschuren' },
  { role: 'auditor', login: 'auditor', name: 'Anouk Reitsma' },
  { role: 'legal-administrator', login: 'jurist', name: 'Pim Oosterbaan' },
  { role: 'partner', login: 'partner', name: 'Stalling Oosterhaven' },
  { role: 'system-administrator', login: 'beheer', name: 'Dana Mulder' },
];

const UNITS = [
  { code: 'NST', name: 'Parket Noordstad' },
  { code: 'ZHV', name: 'Parket Zuidhaven' },
] as const;

export interface DemoPeople {
  readonly unitId: string;
  readonly otherUnitId: string;
  readonly accounts: readonly (DemoPerson & { readonly email: string; readonly password: string })[];
  actor(role: Role): Actor;
}

/** Enrols the demo people with passwords of their own; who is there already gets a new password. */
export async function enrolDemoPeople(app: INestApplicationContext): Promise<DemoPeople> {
  const enrol = app.get(EnrolPerson);
  const people = app.get(PeopleRepository);
  return app.get(UnitOfWork).run(processContext('demo', 'seed', 'seed-demo'), async () => {
    const units = new Map((await people.listUnits()).map(({ code, id }) => [code, id]));
    for (const { code, name } of UNITS) if (!units.has(code)) units.set(code, await enrol.addUnit(code, name));
    const unitId = units.get(UNITS[0].code) ?? '';
    const actors = new Map<Role, Actor>();
    const accounts = [];
    let leadId: string | null = null;
    for (const person of PEOPLE) {
      const password = randomBytes(9).toString('base64url');
      const { role, login, name } = person;
      const email = `${login}@noordstad.example`;
      const id = await enrol.execute({ login, name, email, password, roles: [role], unitIds: [unitId], supervisorId: leadId });
      if (role === 'team-lead') {
        leadId = id;
        await enrol.appointHead(unitId, id);
      }
      actors.set(role, actorOf({ id, name, roles: [role], unitIds: [unitId] }));
      accounts.push({ ...person, email, password });
    }
    return {
      unitId,
      otherUnitId: units.get(UNITS[1].code) ?? '',
      accounts,
      actor(role: Role): Actor {
        const found = actors.get(role);
        if (!found) throw new Error(`No demo person is ${role}.`);
        return found;
      },
    };
  });
}
