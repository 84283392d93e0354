import type { ScanVerdict } from '../domain/scan.js';
import type { ClamdAddress } from './clamd-address.js';
import { ClamdTimedOut, ClamdUnreachable, askClamd, type ClamdPatience } from './clamd-connection.js';
import { Scanner } from './scanner.js';

const PATIENCE: ClamdPatience = { connecting: 5_000, silent: 150_000, whole: 500_000 };
const LONGEST_NAME = 200;
const PIECE_BYTES = 64 * 1024;
/** With `AlertExceedsMax` clamd says by this name that it did not look at all of the file. */
const NOT_ALL_LOOKED_AT = /^Heuristics\.Limits\.Exceeded/;

/** ClamAV, asked over its own protocol (INSTREAM): the bytes go to clamd and touch no disk on the way. */
export class ClamdScanner extends Scanner {
  constructor(
    private readonly address: ClamdAddress,
    private readonly patience: ClamdPatience = PATIENCE,
  ) {
    super();
  }

  async scan(content: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
    try {
      const scanner = (await askClamd(this.address, [Buffer.from('zVERSION\0')], this.patience)).slice(0, LONGEST_NAME);
      return readVerdict(await askClamd(this.address, instream(content), this.patience), scanner);
    } catch (error) {
      if (error instanceof ClamdTimedOut) return { result: 'fault', fault: 'timed-out' };
      if (error instanceof ClamdUnreachable) return { result: 'fault', fault: 'unreachable' };
      throw error;
    }
  }
}

/** What clamd answered. Only its plain OK lets a file through. */
export function readVerdict(answer: string, scanner: string): ScanVerdict {
  const said = answer.trim();
  if (said === 'stream: OK') return { result: 'clean', scanner };
  if (/size limit exceeded/i.test(said)) return { result: 'fault', fault: 'too-large' };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found === undefined) return { result: 'fault', fault: 'failed' };
  return NOT_ALL_LOOKED_AT.test(found) ? { result: 'fault', fault: 'too-large' } : { result: 'infected', scanner, found: found.slice(0, LONGEST_NAME) };
}

/** The command, then pieces each after its length in four bytes, then a piece of no length. */
async function* instream(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      yield lengthOf(piece.length);
      yield piece;
    }
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
