import type { Titles } from '../../../platform/src/contract.js';

/** What a person or organisation is in one case; in another case it can be something else. */
export const PARTY_ROLE_TITLES = {
  suspect: { nl: 'Verdachte', en: 'Suspect' },
  convict: { nl: 'Veroordeelde', en: 'Convicted person' },
  holder: { nl: 'Beslagene', en: 'Holder (seized from)' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  'beneficial-owner': { nl: 'Uiteindelijk belanghebbende', en: 'Beneficial owner' },
  'straw-man': { nl: 'Stroman', en: 'Straw man' },
  claimant: { nl: 'Rechthebbende of klager', en: 'Claimant' },
  victim: { nl: 'Slachtoffer', en: 'Victim' },
  guarantor: { nl: 'Borg', en: 'Guarantor' },
  lawyer: { nl: 'Advocaat', en: 'Lawyer' },
  tenant: { nl: 'Huurder', en: 'Tenant' },
  creditor: { nl: 'Schuldeiser', en: 'Creditor' },
} as const satisfies Readonly<Record<string, Titles>>;

export type PartyRole = keyof typeof PARTY_ROLE_TITLES;

export const PARTY_ROLES = Object.keys(PARTY_ROLE_TITLES) as readonly PartyRole[];
