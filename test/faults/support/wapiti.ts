import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { findWapiti } from '../../support/found-programs.mjs';
import { openScanFront } from './scan-front.js';
import type { ScanTarget } from './scan-targets.js';
import { scanIn } from './scanner-process.js';

const program = findWapiti();

/** Skipped, and counted as skipped, where there is no wapiti. */
export const describeWithWapiti = program === undefined ? describe.skip : describe;

export interface WapitiPlan {
  readonly url: string;
  /** What it reads beside what it finds by itself: those with GET. */
  readonly targets: readonly ScanTarget[];
  readonly session: () => Promise<string>;
  /** For looking around, and for each kind of attack. */
  readonly seconds: number;
}

export interface WapitiResult {
  readonly targets: number;
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** `<kind>: <path> <parameter>`, each. */
  readonly found: readonly string[];
  readonly faults: readonly string[];
}

/** Not: what the other headers say, which surface.e2e-spec.ts holds for every answer, and a cookie, which open-case.e2e-spec.ts does; this program asks for headers that browsers have given up. */
const MODULES = ['sql', 'blindsql', 'xss', 'permanentxss', 'exec', 'file', 'crlf', 'redirect', 'ssrf', 'xxe', 'csp', 'csrf', 'htaccess', 'methods', 'shellshock', 'backup'];

interface Report {
  readonly vulnerabilities: Readonly<Record<string, readonly { readonly path: string; readonly parameter: string; readonly info: string }[]>>;
}

/** Lets wapiti look around and attack what it saw. */
export async function wapiti({ url, targets, session, seconds }: WapitiPlan): Promise<WapitiResult> {
  const front = await openScanFront(url, session);
  const bait = await openBait();
  const reads = targets.filter(({ method }) => method === 'GET').map((target) => `${front.url}${target.path((value) => value)}`);
  try {
    const found = await scanIn(async (folder, run) => {
      const report = path.join(folder, 'report.json');
      const options = [
        '-u', `${front.url}/`, '--scope', 'folder', '-m', MODULES.join(), '--endpoint', bait.url, '--max-scan-time', `${seconds}`, '--max-attack-time', `${seconds}`,
        '-t', '30', '-v', '0', '--no-bugreport', '--store-session', path.join(folder, 'session'), '-f', 'json', '-o', report, ...reads.flatMap((each) => ['-s', each]),
      ];
      const { said, inTime } = await run(program ?? '', options, seconds * (MODULES.length + 2));
      if (!inTime) throw new Error(`wapiti did not end: ${said.slice(-2000)}`);
      const { vulnerabilities } = JSON.parse(readFileSync(report, 'utf8')) as Report;
      return Object.entries(vulnerabilities).flatMap(([kind, each]) => each.map(({ path: at, parameter, info }) => `${kind}: ${at} ${parameter || info}`));
    });
    const { statuses, faults } = front;
    return { targets: reads.length, requests: Object.values(statuses).reduce((sum, count) => sum + count, 0), statuses, found: [...new Set([...found, ...bait.bitten])], faults };
  } finally {
    await front.stop();
    await bait.stop();
  }
}

/** The address that wapiti tries to make the scanned fetch. */
async function openBait(): Promise<{ readonly url: string; readonly bitten: readonly string[]; stop(): Promise<void> }> {
  const bitten: string[] = [];
  const server = http.createServer(({ url = '' }, answer) => {
    const [, , , , parameter = ''] = url.split('/');
    if (url.startsWith('/ssrf/')) bitten.push(`SSRF: ${Buffer.from(parameter, 'hex')}`);
    answer.setHeader('content-type', 'application/json').end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    bitten,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
