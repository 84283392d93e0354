import type { Titles } from '../../../platform/src/contract.js';
import type { Classification } from '../contract.js';

/** Who may know of a case: its unit, only those of the unit cleared for it, or its members alone. */
export const CLASSIFICATION_TITLES: Readonly<Record<Classification, Titles>> = {
  normal: { nl: 'Normaal', en: 'Normal' },
  confidential: { nl: 'Vertrouwelijk', en: 'Confidential' },
  embargo: { nl: 'Onder embargo', en: 'Under embargo' },
};

export const CLASSIFICATIONS = Object.keys(CLASSIFICATION_TITLES) as readonly Classification[];
