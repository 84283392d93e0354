import type { PureCommand } from './command.js';

/** Commands that compute; each is loaded when it is called, so that nothing else has to be. */
export const PURE_COMMANDS: ReadonlyMap<string, () => Promise<PureCommand>> = new Map([
  ['plan', async () => (await import('./commands/plan-events.js')).planEvents],
  ['terms', async () => (await import('./commands/compute-terms.js')).computeTerms],
]);

/** Run as the owner of the database, before this program is started: tools/backup. */
const OF_THE_LAUNCHER = ['backup <folder>   database and files as of now; encrypted with the key that ZEGEL_BACKUP_KEY_FILE names', 'restore <folder>   into an empty installation'];

/** How to call what there is. */
export async function usage(): Promise<string> {
  const { COMMANDS } = await import('./database-commands.js');
  const pure = await Promise.all([...PURE_COMMANDS.values()].map((load) => load()));
  return `Usage: npm run --silent cli -- <command>\n\n${[...[...COMMANDS.values(), ...pure].map((command) => command.usage), ...OF_THE_LAUNCHER].map((words) => `  ${words}`).join('\n')}\n`;
}
