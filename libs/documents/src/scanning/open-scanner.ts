import type { Config } from '#platform';
import { readClamdAddress } from './clamd-address.js';
import { ClamdScanner } from './clamd-scanner.js';
import { NoScanner, type Scanner } from './scanner.js';

/** The scanner of the configuration: clamd, or plainly none. */
export function openScanner({ ZEGEL_SCANNER_URL }: Pick<Config, 'ZEGEL_SCANNER_URL'>): Scanner {
  return ZEGEL_SCANNER_URL === 'none:' ? new NoScanner() : new ClamdScanner(readClamdAddress(ZEGEL_SCANNER_URL));
}
