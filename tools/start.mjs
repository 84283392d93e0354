// npm start: builds what changed, starts PostgreSQL, migrates, and runs the api, the worker and the sealer until Ctrl-C.
import { accountTable } from './launch/demo.mjs';
import { Launcher } from './launch/launcher.mjs';
import { awaitLock } from './launch/lock.mjs';
import { ensurePlaces, PLACES } from './launch/places.mjs';

/** @param {string} line */
const say = (line) => console.log(line);

/** @param {unknown} problem */
const messageOf = (problem) => (problem instanceof Error ? problem.message : String(problem));

const began = Date.now();
let exitCode = 0;

try {
  ensurePlaces();
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
const lock = await awaitLock(PLACES.launcherLock, { whileHeld: 1500, whileEnding: 30_000 });
if ('heldBy' in lock) {
  console.error(`Zegel is already running from this folder (process ${lock.heldBy}).`);
  process.exit(1);
}

const launcher = new Launcher({ say, onFailure: (reason) => void fail(reason) });

/** @type {Promise<void> | undefined} */
let ending;

/** @param {string} why */
function end(why) {
  if (ending) {
    launcher.hurry();
    return ending;
  }
  say(why);
  if ('release' in lock) lock.announceRelease();
  const since = Date.now();
  ending = (async () => {
    try {
      await launcher.stop();
      say(`Stopped in ${((Date.now() - since) / 1000).toFixed(1)} s. The data is in ${PLACES.data}.`);
    } catch (error) {
      console.error(messageOf(error));
      exitCode = 1;
    }
    if ('release' in lock) lock.release();
    process.exit(exitCode);
  })();
  return ending;
}

/** @param {unknown} problem */
function fail(problem) {
  if (ending) return ending;
  console.error(messageOf(problem));
  exitCode = 1;
  return end('Stopping.');
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => void end(`\n${signal} received; stopping.`));
}

// npm that was killed outright cannot pass the signal on.
const parent = process.ppid;
if (process.env['npm_lifecycle_event'] === 'start') {
  setInterval(() => process.ppid !== parent && !ending && void end('\nnpm ended; stopping.'), 250).unref();
}

try {
  say('Starting Zegel …');
  const { url, accounts } = await launcher.start();
  if (!ending) {
    say(`\nZegel runs on ${url}  (started in ${((Date.now() - began) / 1000).toFixed(1)} s; Ctrl-C stops it)\n`);
    if (accounts.length > 0) say(`Demo accounts:\n${accountTable(accounts).map((line) => `  ${line}`).join('\n')}\n`);
    say(`Logs: ${PLACES.logs}`);
  }
} catch (error) {
  await fail(error);
}
