import type { BoundRole, Titles } from './rule.js';

/** Who must act, in words. */
export const BOUND_ROLE_TITLES: Readonly<Record<BoundRole, Titles>> = {
  'investigating-officer': { nl: 'opsporingsambtenaar', en: 'investigating officer' },
  'assistant-prosecutor': { nl: 'hulpofficier van justitie', en: 'assistant prosecutor' },
  prosecutor: { nl: 'officier van justitie', en: 'prosecutor' },
  'examining-magistrate': { nl: 'rechter-commissaris', en: 'examining magistrate' },
  court: { nl: 'rechter', en: 'court' },
  keeper: { nl: 'bewaarder', en: 'keeper' },
  bailiff: { nl: 'deurwaarder', en: 'bailiff' },
  'asset-officer': { nl: 'beslagmedewerker', en: 'asset officer' },
  holder: { nl: 'beslagene', en: 'holder' },
  claimant: { nl: 'rechthebbende', en: 'claimant' },
  'third-party': { nl: 'derde', en: 'third party' },
  complainant: { nl: 'klager', en: 'complainant' },
  suspect: { nl: 'verdachte', en: 'suspect' },
  debtor: { nl: 'schuldenaar', en: 'debtor' },
  'executing-authority': { nl: 'uitvoerende autoriteit', en: 'executing authority' },
  'asset-recovery-office': { nl: 'bureau ontneming (ARO)', en: 'asset recovery office' },
  'foreign-authority': { nl: 'buitenlandse autoriteit', en: 'foreign authority' },
  'exchange-desk': { nl: 'internationaal rechtshulpcentrum', en: 'cross-border desk' },
  'exchange-partner': { nl: 'partner', en: 'partner' },
  owner: { nl: 'eigenaar van de termijn', en: 'owner of the deadline' },
};
