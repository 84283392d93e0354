// Tries the scanner against the real ClamAV: npm run build && node test/scanner/try-clamd.mjs
// Needs clamd (Debian: apt-get install clamav-daemon) and no virus database: it writes one with the industry's test file in it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../tools/free-port.mjs';
import { makeZip } from '../support/make-zip.mjs';

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`);

const CLAMD = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(existsSync);
if (CLAMD === undefined) {
  say('There is no clamd here. On Debian: apt-get install --no-install-recommends clamav-daemon');
  process.exit(1);
}
/** @type {typeof import('../../libs/documents/src/scanning/clamd-scanner.js')} */
const { ClamdScanner } = await import(path.resolve('dist/libs/documents/src/scanning/clamd-scanner.js'));

const MEGABYTE = 1024 * 1024;
// Put together here, so that no scanner takes this file for it.
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''));

const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-clamd-'));
const socket = path.join(folder, 'clamd.ctl');
const port = await freePort();
writeFileSync(path.join(folder, 'test.ndb'), `Eicar-Test-Signature:0:*:${EICAR.toString('hex')}\n`);
writeFileSync(path.join(folder, 'test.hdb'), `${createHash('md5').update(EICAR).digest('hex')}:${EICAR.length}:Eicar-Test-File\n`);
writeFileSync(
  path.join(folder, 'clamd.conf'),
  [
    `LocalSocket ${socket}`, `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', `DatabaseDirectory ${folder}`, 'Foreground yes',
    'StreamMaxLength 3M', 'MaxFileSize 2M', 'MaxScanSize 20M', 'AlertExceedsMax yes',
  ].join('\n'),
);

/** @param {Buffer} content */
async function* inPieces(content) {
  for (let at = 0; at < content.length; at += 60_000) yield content.subarray(at, at + 60_000);
}

/** @type {readonly (readonly [string, Buffer, string])[]} */
const FILES = [
  ['a text', Buffer.from('Proces-verbaal van inbeslagneming'), 'clean'],
  ['an empty stream', Buffer.alloc(0), 'clean'],
  ['1.9 MB', Buffer.alloc(1.9 * MEGABYTE, 'a'), 'clean'],
  ['the test file', EICAR, 'infected'],
  ['the test file after 1 MB of something else', Buffer.concat([Buffer.alloc(MEGABYTE, 'a'), EICAR]), 'infected'],
  ['the test file in a document', makeZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/media/a.bin', content: EICAR }]), 'infected'],
  ['the test file in a zip in a zip', makeZip([{ name: 'a.zip', content: makeZip([{ name: 'b.com', content: EICAR }]) }]), 'infected'],
  ['the test file in a zip after a part that unpacks to more than clamd looks at', makeZip([{ name: 'a', content: Buffer.alloc(30 * MEGABYTE) }, { name: 'b.com', content: EICAR }]), 'infected'],
  // ClamAV 1.4 does not say that it left such a part alone, whatever AlertExceedsMax is. Zegel refuses the archive itself.
  ['a zip that unpacks to more than clamd looks at', makeZip([{ name: 'a', content: Buffer.alloc(30 * MEGABYTE) }]), 'clean'],
  ['more than clamd looks at', Buffer.alloc(2.5 * MEGABYTE, 'a'), 'too-large'],
  ['more than clamd takes', Buffer.alloc(8 * MEGABYTE, 'a'), 'too-large'],
];

/** @param {import('../../libs/documents/src/domain/scan.js').ScanVerdict} verdict */
const wordOf = (verdict) => (verdict.result === 'fault' ? verdict.fault : verdict.result);

let failed = 0;

/**
 * @param {InstanceType<typeof ClamdScanner>} scanner
 * @param {string} name
 * @param {Buffer} content
 * @param {string} expected
 */
async function look(scanner, name, content, expected) {
  const verdict = await scanner.scan(inPieces(content));
  const right = wordOf(verdict) === expected;
  if (!right) failed += 1;
  say(`${right ? 'ok ' : 'NOT'} ${name}: ${JSON.stringify(verdict)}`);
}

const clamd = spawn(CLAMD, [`--config-file=${path.join(folder, 'clamd.conf')}`], { stdio: ['ignore', 'ignore', 'inherit'] });
const ended = once(clamd, 'exit');
try {
  const patience = { connecting: 5_000, silent: 60_000, whole: 120_000 };
  const ways = { socket: new ClamdScanner({ path: socket }, patience), port: new ClamdScanner({ host: '127.0.0.1', port }, patience) };
  for (let waits = 0; wordOf(await ways.port.scan(inPieces(EICAR))) === 'unreachable'; waits += 1) {
    if (waits > 200) throw new Error('clamd did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const [way, scanner] of Object.entries(ways)) for (const [name, content, expected] of FILES) await look(scanner, `${name} (${way})`, content, expected);
  clamd.kill();
  await ended;
  await look(ways.port, 'after clamd has stopped', EICAR, 'unreachable');
} finally {
  clamd.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
say(failed === 0 ? 'All as expected.' : `${failed} not as expected.`);
process.exitCode = failed === 0 ? 0 : 1;
