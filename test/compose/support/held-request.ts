import { request } from 'node:http';
import type { Colleague } from './office.js';

/** A request that a replica has begun to answer and that waits for the rest. */
export interface HeldRequest {
  /** Sends the rest. @returns the status of the answer */
  finish(): Promise<number>;
}

/** Begins to sign in: the replica has the head of the request, and has said so. */
export async function holdSignIn(url: string, { login, password }: Colleague): Promise<HeldRequest> {
  const body = JSON.stringify({ login, password });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-requested-with': 'zegel', expect: '100-continue' };
  const asked = request(`${url}/api/v1/session`, { method: 'POST', headers, agent: false });
  const answered = new Promise<number>((resolve, reject) => {
    asked.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.once('error', reject);
  });
  answered.catch(() => undefined); // whoever finishes hears of it
  await new Promise<void>((resolve, reject) => {
    asked.once('continue', resolve).once('error', reject);
    asked.flushHeaders();
  });
  return {
    finish: () => {
      asked.end(body);
      return answered;
    },
  };
}
