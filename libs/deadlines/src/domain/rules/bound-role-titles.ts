import type { BoundRole, Rule, Titles } from './rule.js';

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
  minister: { nl: 'Minister (CJIB)', en: 'Minister (collection agency)' },
  ministry: { nl: 'ministerie', en: 'ministry' },
  state: { nl: 'de Staat', en: 'the State' },
  police: { nl: 'politie', en: 'police' },
  'judicial-information-service': { nl: 'Justitiële Informatiedienst', en: 'judicial information service' },
  'issuing-authority': { nl: 'uitvaardigende autoriteit', en: 'issuing authority' },
  'contact-point': { nl: 'centraal contactpunt (SPOC)', en: 'single point of contact' },
  'asset-management-office': { nl: 'bureau voor het beheer van vermogensbestanddelen (AMO)', en: 'asset management office' },
  owner: { nl: 'eigenaar van de termijn', en: 'owner of the deadline' },
};

/** Those who share one duty, in words: any of them may act. */
export function wordBound({ binds, orBinds }: { readonly binds: BoundRole; readonly orBinds: readonly BoundRole[] }): Titles {
  const roles = [binds, ...orBinds].map((role) => BOUND_ROLE_TITLES[role]);
  return { nl: listed(roles.map(({ nl }) => nl), 'of'), en: listed(roles.map(({ en }) => en), 'or') };
}

/** Who must act on a deadline of a rule, when all that is kept of it is the first of them. */
export function wordBoundBy({ clocks }: Pick<Rule, 'clocks'>, binds: BoundRole): Titles {
  return wordBound(clocks.find((clock) => clock.binds === binds) ?? { binds, orBinds: [] });
}

function listed(words: readonly string[], or: string): string {
  const [last = '', ...before] = words.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} ${or} ${last}`;
}
