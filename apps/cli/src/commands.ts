import type { Command } from './command.js';
import { addPerson } from './commands/add-person.js';
import { importRegister } from './commands/import-register.js';
import { planEvents } from './commands/plan-events.js';
import { seedDemo } from './commands/seed-demo.js';
import { computeTerms } from './commands/compute-terms.js';

export const COMMANDS: Readonly<Record<string, Command>> = {
  'add-person': addPerson,
  'seed-demo': seedDemo,
  import: importRegister,
  plan: planEvents,
  terms: computeTerms,
};

export function usage(): string {
  return `Usage: npm run --silent cli -- <command>\n\n${Object.values(COMMANDS).map((command) => `  ${command.usage}`).join('\n')}\n`;
}
