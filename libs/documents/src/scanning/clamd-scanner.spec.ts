import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CLAMD_VERSION, ClamdSubset, EICAR } from '../../testing/clamd-subset.js';
import { bytesOf } from '../../testing/made-files.js';
import { readClamdAddress, type ClamdAddress } from './clamd-address.js';
import { ClamdScanner, readVerdict } from './clamd-scanner.js';

const QUICK = { connecting: 2_000, silent: 200, whole: 5_000 };

let clamd: ClamdSubset;
let address: ClamdAddress;
let scanner: ClamdScanner;

beforeEach(async () => {
  clamd = new ClamdSubset();
  address = readClamdAddress(await clamd.start());
  scanner = new ClamdScanner(address);
});

afterEach(() => clamd.stop());

async function* inPieces(content: Buffer, size = 40_000): AsyncIterable<Buffer> {
  for (let at = 0; at < content.length; at += size) yield await Promise.resolve(content.subarray(at, at + size));
}

describe('clamd', () => {
  it('is sent every byte of a file, and what it passes is clean, by a scanner that is named with its signatures', async () => {
    const file = bytesOf(300_000);

    expect(await scanner.scan(inPieces(file, 150_000))).toEqual({ result: 'clean', scanner: CLAMD_VERSION });
    expect(clamd.seen).toEqual([createHash('sha256').update(file).digest('hex')]);
  });

  it('finds what is spread over two pieces', async () => {
    const file = Buffer.concat([bytesOf(1_000), EICAR]);

    expect(await scanner.scan(inPieces(file, 1_030))).toEqual({ result: 'infected', scanner: CLAMD_VERSION, found: 'Eicar-Test-Signature' });
  });

  it('answers over a socket of the machine as well', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-clamd-'));
    const other = new ClamdSubset();
    const local = new ClamdScanner(readClamdAddress(await other.start(path.join(folder, 'clamd.ctl'))));

    expect(await local.scan(inPieces(EICAR))).toMatchObject({ result: 'infected' });

    await other.stop();
    rmSync(folder, { recursive: true });
  });

  it('does not take a stream that is longer than it may be, and says so before its end', async () => {
    clamd.streamMaxLength = 100_000;

    expect(await scanner.scan(inPieces(bytesOf(8_000_000)))).toEqual({ result: 'fault', fault: 'too-large' });
    expect(clamd.seen).toEqual([]);
  });

  it('that is not there is unreachable', async () => {
    await clamd.stop();

    expect(await scanner.scan(inPieces(bytesOf(100)))).toEqual({ result: 'fault', fault: 'unreachable' });
  });

  it('that says nothing has timed out', async () => {
    clamd.mood = 'mute';
    const impatient = new ClamdScanner(address, QUICK);

    expect(await impatient.scan(inPieces(bytesOf(100)))).toEqual({ result: 'fault', fault: 'timed-out' });
  });

  it('that goes away in the middle of its answer has not answered', async () => {
    clamd.mood = 'abrupt';

    expect(await scanner.scan(inPieces(bytesOf(100)))).toEqual({ result: 'fault', fault: 'unreachable' });
  });

  it('is not blamed for a file that cannot be read', async () => {
    const broken = (async function* (): AsyncIterable<Buffer> {
      yield await Promise.resolve(bytesOf(10));
      throw new Error('the disk');
    })();

    await expect(scanner.scan(broken)).rejects.toThrow('the disk');
  });
});

describe('an answer of clamd', () => {
  it.each([
    ['stream: OK', { result: 'clean', scanner: 'v' }],
    ['stream: Win.Test.EICAR_HDB-1 FOUND', { result: 'infected', scanner: 'v', found: 'Win.Test.EICAR_HDB-1' }],
    ['stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND', { result: 'fault', fault: 'too-large' }],
    ['INSTREAM size limit exceeded. ERROR', { result: 'fault', fault: 'too-large' }],
    ['stream: Can\'t allocate memory ERROR', { result: 'fault', fault: 'failed' }],
    ['stream: OK FOUND ERROR', { result: 'fault', fault: 'failed' }],
    ['UNKNOWN COMMAND', { result: 'fault', fault: 'failed' }],
    ['', { result: 'fault', fault: 'failed' }],
  ])('%j', (answer, verdict) => {
    expect(readVerdict(answer, 'v')).toEqual(verdict);
  });
});
