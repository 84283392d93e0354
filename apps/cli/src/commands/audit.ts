import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { ExportLog } from '#audit';
import { UsageError, type Command } from '../command.js';

const USAGE = 'audit export [--out <file>] [--origin <name of the log>]';

/** What can be done with the sealed log: hand it out, for tools/audit-verify to judge. */
export const audit: Command = {
  usage: `${USAGE}   the whole sealed log as JSON lines, with chains of custody and hashes of documents`,
  async run([what, ...args], app) {
    if (what !== 'export') throw new UsageError(`Usage: ${USAGE}`);
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { out: text, origin: text } });
    const target = values.out === undefined ? process.stdout : createWriteStream(values.out, { mode: 0o600 });
    const lines = await app.get(ExportLog).execute(values.origin ?? 'zegel.local/log', async (line) => {
      if (!target.write(line)) await once(target, 'drain');
    });
    if (target !== process.stdout) await new Promise<void>((resolve) => target.end(resolve));
    process.stderr.write(`${lines} lines\n`);
    return 0;
  },
};
