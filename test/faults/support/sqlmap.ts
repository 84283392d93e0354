import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findSqlmap } from '../../support/found-programs.mjs';
import { openScanFront, type ScanFront } from './scan-front.js';
import type { ScanTarget } from './scan-targets.js';
import { scanIn } from './scanner-process.js';

const program = findSqlmap();

/** Skipped, and counted as skipped, where there is no sqlmap. */
export const describeWithSqlmap = program === undefined ? describe.skip : describe;

export interface SqlmapPlan {
  readonly url: string;
  readonly targets: readonly ScanTarget[];
  readonly session: () => Promise<string>;
  /** For one target; what is not done by then is counted as cut off. */
  readonly seconds: number;
}

export interface SqlmapResult {
  readonly targets: number;
  /** Tried to the end. */
  readonly whole: number;
  /** Operations that were not tried to the end. */
  readonly cutOff: readonly string[];
  /** Operations whose targets sqlmap would not try, with its last words. */
  readonly refused: readonly string[];
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** `<operation>: <parameter>`, each. */
  readonly found: readonly string[];
  readonly faults: readonly string[];
}

const AT_ONCE = 2;
const OPTIONS = ['--batch', '--flush-session', '--dbms=PostgreSQL', '--technique=BEUST', '--level=2', '--risk=1', '--ignore-code=*', '--skip-waf', '--timeout=30', '--disable-coloring', '--ignore-stdin'];
const CLEARED = /all tested parameters do not appear to be injectable/;

/** Lets sqlmap try every value in the path, the query and the body of each target. */
export async function sqlmap({ url, targets, session, seconds }: SqlmapPlan): Promise<SqlmapResult> {
  const waiting = [...targets];
  const [found, cutOff, refused]: [string[], string[], string[]] = [[], [], []];
  const lanes = await Promise.all(Array.from({ length: AT_ONCE }, () => openScanFront(url, session)));
  await Promise.all(
    lanes.map(async (front) => {
      for (let target = waiting.shift(); target; target = waiting.shift()) {
        await front.signIn();
        const { points, said, inTime } = await tryTarget(front, target, seconds);
        const { operation } = target;
        found.push(...points.map((point) => `${operation}: ${point}`));
        if (!inTime) cutOff.push(operation);
        else if (points.length === 0 && !CLEARED.test(said)) refused.push(`${operation}: ${said.trim().split('\n').slice(-4).join(' ')}`);
      }
    }),
  );
  await Promise.all(lanes.map((front) => front.stop()));
  const statuses = addUp(lanes);
  const requests = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  return { targets: targets.length, whole: targets.length - cutOff.length - refused.length, cutOff, refused, requests, statuses, found, faults: lanes.flatMap(({ faults }) => faults) };
}

function tryTarget(front: ScanFront, target: ScanTarget, seconds: number): Promise<{ readonly points: readonly string[]; readonly said: string; readonly inTime: boolean }> {
  return scanIn(async (folder, run) => {
    const file = path.join(folder, 'request');
    writeFileSync(file, requestOf(front.url, target));
    const { said, inTime } = await run(program ?? '', [...OPTIONS, '-r', file, `--output-dir=${folder}/out`], seconds);
    // Where sqlmap keeps what it found: empty, or not there, when that is nothing.
    const log = path.join(folder, 'out', new URL(front.url).hostname, 'log');
    const points = existsSync(log) ? Array.from(readFileSync(log, 'utf8').matchAll(/^Parameter: (.+)$/gm), ([, point = '']) => point) : [];
    return { points: [...new Set(points)], said, inTime };
  });
}

/** A file as sqlmap reads it: `*` is where it tries; the values of a JSON body it finds itself. */
function requestOf(url: string, { method, path: address, body }: ScanTarget): string {
  const head = [`${method} ${address((value) => `${value}*`)} HTTP/1.1`, `Host: ${new URL(url).host}`, ...(body === undefined ? [] : ['Content-Type: application/json'])];
  return `${head.join('\r\n')}\r\n\r\n${body ?? ''}`;
}

function addUp(fronts: readonly ScanFront[]): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const [status, count] of fronts.flatMap(({ statuses }) => Object.entries(statuses))) sum[status] = (sum[status] ?? 0) + count;
  return sum;
}
