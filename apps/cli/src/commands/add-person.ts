import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { EnrolPerson, PeopleRepository, ROLE_TITLES, type Role } from '#access';
import { CONFIG, UnitOfWork, processContext, type Config } from '#platform';
import { UsageError, type Command } from '../command.js';

const USAGE = 'add-person --login <login> --name <name> --email <address> --role <role> --unit <code> [--unit-name <name>]';
const ROLES = Object.keys(ROLE_TITLES);

/** Adds a person, or gives a known one a new password where passwords are kept here; a unit that is not there yet is added with its name. */
export const addPerson: Command = {
  usage: `${USAGE}   prints the first password`,
  async run(args, app) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: [...args], options: { login: text, name: text, email: text, role: text, unit: text, 'unit-name': text } });
    const { login, name, email, role, unit } = values;
    if (!login || !name || !email || !role || !unit) throw new UsageError(`Usage: ${USAGE}`);
    if (!ROLES.includes(role)) throw new UsageError(`There is no role ${role}. Roles: ${ROLES.join(', ')}.`);
    const password = app.get<Config>(CONFIG).ZEGEL_SIGN_IN === 'oidc' ? null : randomBytes(12).toString('base64url');
    const enrol = app.get(EnrolPerson);
    const people = app.get(PeopleRepository);
    await app.get(UnitOfWork).run(processContext('operator', 'seed', 'add-person'), async () => {
      const known = (await people.listUnits()).find(({ code }) => code === unit);
      const unitId = known?.id ?? (await enrol.addUnit(unit, values['unit-name'] ?? unit));
      await enrol.execute({ login, name, email, password, roles: [role as Role], unitIds: [unitId], supervisorId: null });
    });
    if (password === null) process.stderr.write(`${login} signs in at the provider, which must vouch for ${email} the first time.\n`);
    else process.stdout.write(`${password}\n`);
    return 0;
  },
};
