import type { Titles } from '../../../platform/src/contract.js';

/** With whom a case system exchanges messages. */
export const PARTNER_TITLES = {
  police: { nl: 'Politie', en: 'Police' },
  'royal-marechaussee': { nl: 'Koninklijke Marechaussee', en: 'Royal Marechaussee' },
  customs: { nl: 'Douane', en: 'Customs' },
  'special-investigation-service': { nl: 'Bijzondere opsporingsdienst', en: 'Special investigation service' },
  europol: { nl: 'Europol', en: 'Europol' },
  eurojust: { nl: 'Eurojust', en: 'Eurojust' },
  'maoc-n': { nl: 'MAOC-N', en: 'MAOC-N' },
  interpol: { nl: 'Interpol', en: 'Interpol' },
  ministry: { nl: 'Ministerie', en: 'Ministry' },
  'foreign-office': { nl: 'Buitenlandse autoriteit', en: 'Foreign authority' },
  fiu: { nl: 'Financiële inlichtingeneenheid', en: 'Financial intelligence unit' },
  'un-body': { nl: 'Orgaan van de Verenigde Naties', en: 'Body of the United Nations' },
} as const satisfies Readonly<Record<string, Titles>>;

export const CHANNEL_TITLES = {
  siena: { nl: 'SIENA', en: 'SIENA' },
  'e-mail': { nl: 'E-mail', en: 'E-mail' },
  letter: { nl: 'Brief', en: 'Letter' },
  portal: { nl: 'Portaal', en: 'Portal' },
  phone: { nl: 'Telefoon', en: 'Phone' },
  'liaison-officer': { nl: 'Liaison', en: 'Liaison officer' },
  carin: { nl: 'CARIN', en: 'CARIN' },
  egmont: { nl: 'Egmont Secure Web', en: 'Egmont Secure Web' },
} as const satisfies Readonly<Record<string, Titles>>;

/** How a message may be used; Europol's codes and the general ones. */
export const HANDLING_CODE_TITLES = {
  none: { nl: 'Geen beperking genoemd', en: 'No restriction stated' },
  h0: { nl: 'H0: alleen voor het voorkomen en bestrijden van misdrijven', en: 'H0: only to prevent and combat crime' },
  h1: { nl: 'H1: niet als bewijs zonder toestemming', en: 'H1: not as evidence without permission' },
  h2: { nl: 'H2: niet verspreiden zonder toestemming', en: 'H2: not to be disseminated without permission' },
  h3: { nl: 'H3: andere beperking, zie het bericht', en: 'H3: other restriction, see the message' },
  'intelligence-only': { nl: 'Alleen als aanwijzing, geen bewijs', en: 'Intelligence only, no evidence' },
} as const satisfies Readonly<Record<string, Titles>>;
