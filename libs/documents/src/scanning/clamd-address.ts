import { ConfigError } from '#platform';

/** Where clamd listens: a port of a host, or a socket of this machine. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

const CLAMD_PORT = 3310;

/**
 * Reads `clamd://host:3310` or `clamd:///run/clamav/clamd.ctl`.
 * @throws ConfigError when it names neither
 */
export function readClamdAddress(address: string): ClamdAddress {
  const url = new URL(address);
  if (url.search !== '' || url.hash !== '') throw new ConfigError('Configuration: ZEGEL_SCANNER_URL has settings that clamd does not know.');
  if (url.hostname !== '') return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? CLAMD_PORT : Number(url.port) };
  if (url.pathname.length > 1) return { path: decodeURIComponent(url.pathname) };
  throw new ConfigError('Configuration: ZEGEL_SCANNER_URL names no host and no socket.');
}
