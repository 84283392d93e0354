import type { PureCommand } from './command.js';

/** Commands that compute; each is loaded when it is called, so that nothing else has to be. */
export const PURE_COMMANDS: ReadonlyMap<string, () => Promise<PureCommand>> = new Map([
  ['plan', async () => (await import('./commands/plan-events.js')).planEvents],
  ['terms', async () => (await import('./commands/compute-terms.js')).computeTerms],
]);

/** How to call what there is. */
export async function usage(): Promise<string> {
  const { COMMANDS } = await import('./database-commands.js');
  const pure = await Promise.all([...PURE_COMMANDS.values()].map((load) => load()));
  return `Usage: npm run --silent cli -- <command>\n\n${[...COMMANDS.values(), ...pure].map((command) => `  ${command.usage}`).join('\n')}\n`;
}
