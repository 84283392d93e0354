import type { Command } from '../command.js';

export const importRegister: Command = { usage: 'import <file> --mapping <name> [--unit <code>] --json', needsDatabase: true, run: () => Promise.resolve(1) };
