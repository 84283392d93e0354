import type { Titles } from '../../../platform/src/contract.js';
import type { Classification } from '../contract.js';

/** Who may know of a case: its unit, only those of the unit cleared for it, or its members alone. */
export const CLASSIFICATION_TITLES: Readonly<Record<Classification, Titles>> = {
  normal: { nl: 'Normaal', en: 'Normal' },
  confidential: { nl: 'Vertrouwelijk', en: 'Confidential' },
  embargo: { nl: 'Onder embargo', en: 'Under embargo' },
};

/** Whether somebody still sees a case under another classification, as a member or by how far their eye reaches: nobody puts a case out of their own sight. */
export function staysInSight(classification: Classification, { isMember, reach }: { readonly isMember: boolean; readonly reach: string }): boolean {
  if (isMember || reach === 'process' || classification === 'normal') return true;
  return classification === 'confidential' && (reach === 'unit-confidential' || reach === 'register');
}

export const CLASSIFICATIONS = Object.keys(CLASSIFICATION_TITLES) as readonly Classification[];
