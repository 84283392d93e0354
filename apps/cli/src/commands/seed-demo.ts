import { parseArgs } from 'node:util';
import { ROLE_TITLES } from '#access';
import { CONFIG, Clock, type Config } from '#platform';
import { UsageError, type Command } from '../command.js';
import { enrolDemoPeople } from '../demo/demo-people.js';
import { recordDemoCases } from '../demo/demo-cases.js';
import { recordDemoCosts } from '../demo/demo-costs.js';
import { recordDemoPapers } from '../demo/demo-papers.js';
import { recordDemoShares } from '../demo/demo-shares.js';
import { recordDemoStore } from '../demo/demo-store.js';

/** Fills an empty Zegel with a small invented office: a person a role and a handful of cases with running terms. */
export const seedDemo: Command = {
  usage: 'seed-demo [--json]   people of every role and a few invented cases; safe to run again',
  async run(args, app) {
    if (app.get<Config>(CONFIG).ZEGEL_ENV === 'production') throw new UsageError('The demo is not seeded in production. Use add-person.');
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
    const people = await enrolDemoPeople(app);
    await recordDemoCases(app, people, app.get(Clock).today());
    await recordDemoStore(app, people, app.get(Clock).today());
    await recordDemoPapers(app, people, app.get(Clock).today());
    await recordDemoCosts(app, people, app.get(Clock).today());
    await recordDemoShares(app, people, app.get(Clock).today());
    const accounts = people.accounts.map(({ role, login, password, name, email }) => ({ role, roleTitle: ROLE_TITLES[role], login, password, name, email }));
    process.stdout.write(values.json ? `${JSON.stringify({ accounts })}\n` : `${accounts.map(({ role, login, password }) => `${role}\t${login}\t${password}`).join('\n')}\n`);
    return 0;
  },
};
