import { readFileSync } from 'node:fs';

/**
 * The integration, front-door and browser files that `npm test` leaves out, and `CI=true npm test` and `npm run test:full`
 * run: why, in a word, and beside which file of the quick run that goes through the same part of Zegel.
 * @type {Readonly<Record<string, { readonly why: string, readonly beside: string }>>}
 */
export const FULL_RUN_ONLY = JSON.parse(readFileSync(new URL('full-run-only.json', import.meta.url), 'utf8'));
