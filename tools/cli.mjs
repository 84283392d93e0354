// npm run --silent cli -- <command>: runs an operator's command on a running or a stopped Zegel. Only the command
// itself writes to standard output.
import { spawn } from 'node:child_process';
import { runBackup, runRestore } from './backup/command.mjs';
import { buildServices } from './build/build-services.mjs';
import { leaveDatabase, openDatabase, showPresence } from './launch/database.mjs';
import { rememberPerson } from './launch/demo.mjs';
import { serviceEnvironment } from './launch/environment.mjs';
import { withLock } from './launch/lock.mjs';
import { ensurePlaces, entryPoint, PLACES } from './launch/places.mjs';

/** Commands that compute and store nothing: they run without a database, whatever state Zegel is in. */
const WITHOUT_DATABASE = ['plan', 'terms'];

ensurePlaces();
const [command = '', ...args] = process.argv.slice(2);
if (command === 'backup') process.exit(await runBackup(args));
if (command === 'restore') process.exit(await runRestore(args));
if (WITHOUT_DATABASE.includes(command)) {
  await withLock(PLACES.setupLock, () => buildServices());
  process.exit(await runCommand(process.env));
}

const { database, presence } = await withLock(PLACES.setupLock, async () => {
  await buildServices();
  const opened = await openDatabase();
  return { database: opened, presence: await showPresence(opened.ownerUrl) };
});

const exitCode = await runCommand(serviceEnvironment({ databaseUrl: database.url, port: 3000, workerPort: 3001 }));

await leaveDatabase(presence, database.embedded);
process.exit(exitCode);

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the command's exit code
 */
function runCommand(env) {
  const child = spawn(process.execPath, ['--enable-source-maps', entryPoint('cli'), ...process.argv.slice(2)], {
    cwd: process.env['INIT_CWD'] ?? process.cwd(), // npm changes to the project's folder; file names are the caller's
    env,
    stdio: ['inherit', command === 'add-person' ? 'pipe' : 'inherit', 'inherit'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
    process.stdout.write(chunk);
  });
  // The terminal sends Ctrl-C to the command as well; this process stays to tidy up after it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      if (code === 0 && command === 'add-person') rememberPerson(process.argv.slice(3), printed.trim());
      resolve(code ?? 1);
    });
  });
}
