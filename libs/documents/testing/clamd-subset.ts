import { createHash } from 'node:crypto';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { inflateRawSync } from 'node:zlib';

/** The industry's test file, put together here so that no scanner takes this source for it. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''));

export const CLAMD_VERSION = 'ClamAV 1.4.6/27700/Mon Nov 23 09:12:00 2026';

/**
 * As much of clamd as is asked of it: VERSION and INSTREAM, NUL-terminated. It finds EICAR anywhere in a stream and in archives in archives, and as clamd does it
 * answers before the end, and hangs up, when a stream is longer than it takes.
 */
export class ClamdSubset {
  /** Bytes, as clamd's StreamMaxLength. */
  streamMaxLength = 100 * 1024 * 1024;
  /** 'mute' takes everything and answers nothing; 'abrupt' hangs up in the middle of its answer. */
  mood: 'well' | 'mute' | 'abrupt' = 'well';
  /** Answers instead of its own, when set. */
  answer: string | null = null;
  /** SHA-256 of every stream that it took to the end. */
  readonly seen: string[] = [];
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  /** @param where a port, 0 for any, or the path of a socket */
  async start(where: number | string = 0): Promise<string> {
    this.server = createServer((socket) => this.serve(socket));
    const server = this.server;
    await new Promise<void>((resolve) => (typeof where === 'string' ? server.listen(where, resolve) : server.listen(where, '127.0.0.1', resolve)));
    return typeof where === 'string' ? `clamd://${where}` : `clamd://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    const stream = new ReceivedStream();
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    socket.on('data', (piece) => {
      if (!socket.writableEnded) this.react(socket, stream, piece);
    });
  }

  private react(socket: Socket, stream: ReceivedStream, piece: Buffer): void {
    stream.take(piece);
    if (this.mood === 'mute') return;
    if (stream.command === 'zVERSION') return void socket.end(`${CLAMD_VERSION}\0`);
    if (stream.command !== null && stream.command !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
    if (stream.content.length > this.streamMaxLength) {
      socket.end('INSTREAM size limit exceeded. ERROR\0', () => socket.destroy());
    } else if (stream.ended) {
      this.seen.push(createHash('sha256').update(stream.content).digest('hex'));
      if (this.mood === 'abrupt') return void socket.end('stream: O');
      socket.end(`${this.answer ?? (holdsEicar(stream.content) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')}\0`);
    }
  }
}

const LOCAL_HEADER = Buffer.from([0x50, 0x4b, 3, 4]);
const DEFLATED = 8;
/** Of one part, and so many archives within each other: a bomb does not go off in the scanner. */
const [MOST_UNPACKED, DEEPEST] = [8 * 1024 * 1024, 4];

function holdsEicar(content: Buffer, depth = 0): boolean {
  if (content.includes(EICAR)) return true;
  for (let at = content.indexOf(LOCAL_HEADER); depth < DEEPEST && at >= 0; at = content.indexOf(LOCAL_HEADER, at + 4)) {
    if (at + 30 > content.length || content.readUInt16LE(at + 8) !== DEFLATED) continue;
    const begin = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
    if (holdsEicar(unpacked(content.subarray(begin, begin + content.readUInt32LE(at + 18))), depth + 1)) return true;
  }
  return false;
}

function unpacked(packed: Buffer): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: MOST_UNPACKED });
  } catch {
    return Buffer.alloc(0);
  }
}

/** What came on one connection, read as far as it goes. */
class ReceivedStream {
  command: string | null = null;
  content: Buffer = Buffer.alloc(0);
  ended = false;
  private rest: Buffer = Buffer.alloc(0);

  take(piece: Buffer): void {
    this.rest = Buffer.concat([this.rest, piece]);
    const end = this.command === null ? this.rest.indexOf(0) : -1;
    if (this.command === null && end < 0) return;
    if (this.command === null) {
      this.command = this.rest.toString('latin1', 0, end);
      this.rest = this.rest.subarray(end + 1);
    }
    while (!this.ended && this.rest.length >= 4) {
      const length = this.rest.readUInt32BE(0);
      if (this.rest.length < 4 + length) return;
      this.content = Buffer.concat([this.content, this.rest.subarray(4, 4 + length)]);
      this.rest = this.rest.subarray(4 + length);
      this.ended = length === 0;
    }
  }
}
