import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const program = process.env['TEST_CALCURSE'] ?? '';

/** For tests that need the calendar program: skipped, and counted as skipped, where it is not installed. */
export const describeWithCalcurse = program ? describe : describe.skip;

/** Has a calendar program read a feed, on the clock of Amsterdam. @returns what it says of it, and what it keeps @throws when it leaves something out */
export async function readByCalcurse(feed: string): Promise<{ readonly report: string; readonly kept: readonly string[] }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-calcurse-'));
  try {
    const file = path.join(folder, 'feed.ics');
    writeFileSync(file, feed);
    const { stdout } = await promisify(execFile)(program, ['-D', folder, '-i', file], { env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, TZ: 'Europe/Amsterdam', LANG: 'C.UTF-8' } });
    return { report: stdout.trim().split('\n').at(-1)?.trim() ?? '', kept: readFileSync(path.join(folder, 'apts'), 'utf8').split('\n').filter(Boolean) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
