import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findStrace } from './found-programs.mjs';

const program = findStrace();

/** Skipped, and counted as skipped, where there is no strace. */
export const describeWithStrace = program === undefined ? describe.skip : describe;

/** A call of a process to its system that has come to its end. */
export interface SystemCall {
  readonly pid: number;
  /** With its arguments and its result, as strace writes it; files by their names. */
  readonly text: string;
  /** Its place among all that began and ended. */
  readonly began: number;
  readonly ended: number;
}

/** What processes ask of their system while something is done. */
export async function traced(pids: readonly number[], calls: readonly string[], work: () => Promise<void>): Promise<readonly SystemCall[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-strace-'));
  const file = path.join(folder, 'calls');
  const child = spawn(program ?? '', ['-f', '-y', '-s', '400', '-e', `trace=${calls.join()}`, '-o', file, ...pids.flatMap((pid) => ['-p', `${pid}`])], { stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(child, 'exit');
  try {
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`strace ended: ${said}`)));
      child.stderr.on('data', (piece: Buffer) => {
        said += String(piece);
        if (pids.every((pid) => said.includes(`Process ${pid} attached`))) resolve();
      });
    });
    await work();
    child.kill('SIGINT');
    await gone;
    return readCalls(readFileSync(file, 'utf8'));
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

const LINE = /^(\d+) +(.*)$/;
const UNFINISHED = / *<unfinished \.\.\.>$/;
const RESUMED = /^<\.\.\. \w+ resumed>/;

/** One that was interrupted by others is put together again. */
function readCalls(output: string): readonly SystemCall[] {
  const calls: SystemCall[] = [];
  const open = new Map<number, { readonly text: string; readonly began: number }>();
  output.split('\n').forEach((line, at) => {
    const [, number = '', text = ''] = LINE.exec(line) ?? [];
    const pid = Number(number);
    if (UNFINISHED.test(text)) return void open.set(pid, { text: text.replace(UNFINISHED, ''), began: at });
    const before = RESUMED.test(text) ? open.get(pid) : undefined;
    if (text !== '') calls.push({ pid, text: before ? before.text + text.replace(RESUMED, '') : text, began: before?.began ?? at, ended: at });
  });
  return calls;
}
