import { parseArgs } from 'node:util';
import { UnitOfWork, processContext } from '#platform';
import { UsageError, type Command } from '../command.js';

const USAGE = 'note-backup --moment <instant>';

/** Notes a backup that was made by other means, such as pg_dump or pgBackRest, so that nobody is warned that there is none. */
export const noteBackup: Command = {
  usage: `${USAGE}   after a backup by other means: the point in time it is of, such as 2026-11-29T02:00:00Z`,
  async run(args, app) {
    const { values } = parseArgs({ args: [...args], options: { moment: { type: 'string' } } });
    const moment = values.moment === undefined ? null : new Date(values.moment);
    if (moment === null || Number.isNaN(moment.getTime())) throw new UsageError(`Usage: ${USAGE}`);
    if (moment.getTime() > Date.now() + 60_000) throw new UsageError('A backup is of a moment that has been.');
    const uow = app.get(UnitOfWork);
    await uow.run(processContext('operator', 'process', 'note-backup'), () => uow.manager.query(`INSERT INTO backup (moment, means) VALUES ($1, 'other')`, [moment.toISOString()]));
    process.stdout.write(`Noted: a backup as of ${moment.toISOString()}.\n`);
    return 0;
  },
};
