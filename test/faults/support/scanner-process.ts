import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a scanner said, and whether it came to its end by itself. */
export interface Scanned {
  readonly said: string;
  readonly inTime: boolean;
}

/** Runs a program in a folder of its own, which is its home and is gone afterwards, for so long at most. */
export async function scanIn<T>(work: (folder: string, run: (program: string, options: readonly string[], seconds: number) => Promise<Scanned>) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-scan-'));
  try {
    return await work(folder, async (program, options, seconds) => {
      const child = spawn(program, options, { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += String(piece)));
      let inTime = true;
      const late = setTimeout(() => {
        inTime = false;
        child.kill('SIGKILL');
      }, seconds * 1000);
      await once(child, 'close');
      clearTimeout(late);
      return { said, inTime };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
