import { connect, type Socket } from 'node:net';
import type { ClamdAddress } from './clamd-address.js';

/** Milliseconds. */
export interface ClamdPatience {
  readonly connecting: number;
  /** Without a byte going either way; longer than clamd itself takes for a file at most (MaxScanTime). */
  readonly silent: number;
  /** For a whole file. */
  readonly whole: number;
}

/** Clamd was reached and did not answer in time. */
export class ClamdTimedOut extends Error {}
/** There is no clamd, or it went away without an answer. */
export class ClamdUnreachable extends Error {}

const LONGEST_ANSWER = 4_096;

/**
 * One command to clamd on a connection of its own: sends what is to be sent and reads the one answer, which ends with a NUL. An answer
 * that comes before everything was sent is the answer: clamd says so and hangs up when a stream is larger than it takes.
 */
export async function askClamd(address: ClamdAddress, sent: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, patience: ClamdPatience): Promise<string> {
  const socket = connect(address);
  const answer = readAnswer(socket, patience);
  const stop = setTimeout(() => socket.destroy(new ClamdTimedOut()), patience.whole);
  try {
    const sending = send(socket, sent);
    sending.catch(() => undefined);
    // What the file store says when the file cannot be read is told to the caller; that clamd hung up halfway is told by the answer.
    await Promise.race([answer, sending.catch((error: unknown) => (socket.destroyed ? undefined : Promise.reject(error as Error)))]);
    return await answer;
  } finally {
    clearTimeout(stop);
    answer.catch(() => undefined);
    socket.destroy();
  }
}

function readAnswer(socket: Socket, { connecting, silent }: ClamdPatience): Promise<string> {
  return new Promise((resolve, reject) => {
    let connected = false;
    let text = '';
    socket.setTimeout(connecting, () => socket.destroy(connected ? new ClamdTimedOut() : new ClamdUnreachable()));
    socket.once('connect', () => {
      connected = true;
      socket.setTimeout(silent);
    });
    socket.on('data', (piece) => {
      text += piece.toString('utf8');
      const end = text.indexOf('\0');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LONGEST_ANSWER) socket.destroy();
    });
    socket.once('error', (error) => reject(error instanceof ClamdTimedOut ? error : new ClamdUnreachable(error.message)));
    // An answer that was cut off is none.
    socket.once('close', () => reject(new ClamdUnreachable()));
  });
}

async function send(socket: Socket, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    if (socket.destroyed || socket.writableEnded) return;
    if (!socket.write(piece)) await drained(socket);
  }
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.once('drain', done).once('close', done);
  });
}
