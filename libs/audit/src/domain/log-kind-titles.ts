import type { Titles } from '../../../platform/src/contract.js';
import type { LogKind } from '../contract.js';

/** The six kinds of processing in words. */
export const LOG_KIND_TITLES: Readonly<Record<LogKind, Titles>> = {
  collection: { nl: 'Vastlegging', en: 'Collection' },
  alteration: { nl: 'Wijziging', en: 'Alteration' },
  consultation: { nl: 'Inzage', en: 'Consultation' },
  disclosure: { nl: 'Verstrekking', en: 'Disclosure' },
  combination: { nl: 'Combinatie', en: 'Combination' },
  erasure: { nl: 'Wissing', en: 'Erasure' },
};
