import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Any port is one from here: below those a system gives to connections, which could take it before its server listens. */
const LOWEST_OF_ANY = 20_000;
const HIGHEST_OF_ANY = 32_000;

/**
 * A port that is free now: the wanted one, else the next free one above it. 0 means any.
 * @param {number} [wanted]
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function freePort(wanted = 0, host = '127.0.0.1') {
  const first = wanted === 0 ? randomInt(LOWEST_OF_ANY, HIGHEST_OF_ANY) : wanted;
  for (let port = first; port <= 65_535; port++) {
    const found = await tryPort(port, host);
    if (found !== undefined && (await isFreeOnIpv6(found, host))) return found;
  }
  throw new Error(`no free port from ${first} upwards`);
}

/**
 * "localhost" is ::1 first for many browsers: another program there would get our visitors.
 * @param {number} port
 * @param {string} host
 */
async function isFreeOnIpv6(port, host) {
  if (host !== '127.0.0.1') return true;
  return (await tryPort(port, '::1')) !== undefined || (await tryPort(0, '::1')) === undefined;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | undefined>}
 */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(taken));
    });
  });
}
