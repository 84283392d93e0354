import type { IdentifierKind } from './identifier-rule.js';

/**
 * Numbers of which one belongs to one thing, account or company, so that the same number in two cases means something. A bank, a
 * security or a substance has its code wherever it turns up. The database holds the same list (`identifier_tells`); a test keeps the
 * two together.
 */
export const TELLING: readonly IdentifierKind[] = [
  'iban', 'vin', 'dutch-plate', 'imo-number', 'container-number', 'crypto-address', 'cadastral-designation', 'imei', 'eni', 'lei', 'kvk', 'iccid', 'animal-chip', 'bag-id',
];
