import type { Titles } from '../../../../platform/src/contract.js';

/** Where keeping has a price of its own: all of the office's own rooms and shelves are one store. */
export const TARIFF_PLACES = {
  store: { nl: 'Eigen opslag', en: 'Own store' },
  partner: { nl: 'Bij een partner', en: 'With a partner' },
  holder: { nl: 'Bij de beslagene of een ander', en: 'With the holder or another person' },
  bank: { nl: 'Bank', en: 'Bank' },
  wallet: { nl: 'Wallet', en: 'Wallet' },
  immovable: { nl: 'Staat waar het staat', en: 'Stands where it stands' },
} as const satisfies Readonly<Record<string, Titles>>;

/** Kinds of place that lie in the office's own store. */
export const STORE_KINDS = ['site', 'room', 'rack', 'shelf', 'box'] as const;
