import type { Scalar } from '../rules/event-match.js';
import type { Titles } from '../rules/rule.js';

const FIELDS: Readonly<Record<string, Titles>> = {
  aboveThreshold: { nl: 'Meer dan 10.000 euro', en: 'More than EUR 10 000' },
  action: { nl: 'Handeling', en: 'Act' },
  addressee: { nl: 'Betekend aan', en: 'Served on' },
  assetClass: { nl: 'Soort voorwerp', en: 'Asset class' },
  by: { nl: 'Ingesteld door', en: 'Lodged by' },
  category: { nl: 'Soort gegeven', en: 'Kind of data' },
  counterpartState: { nl: 'Andere staat', en: 'Other state' },
  dataDirectlyAccessible: { nl: 'Gegevens direct toegankelijk', en: 'Data directly accessible' },
  direction: { nl: 'Richting', en: 'Direction' },
  foreignAssistance: { nl: 'Over buitenlandse rechtshulp', en: 'About foreign legal assistance' },
  grounds: { nl: 'Grond van het beslag', en: 'Ground of the seizure' },
  instance: { nl: 'Aanleg', en: 'Instance' },
  instrument: { nl: 'Instrument', en: 'Instrument' },
  kind: { nl: 'Soort', en: 'Kind' },
  limitation: { nl: 'Verjaringstermijn in jaren', en: 'Limitation in years' },
  matter: { nl: 'Zaak', en: 'Matter' },
  oral: { nl: 'Mondeling', en: 'Oral' },
  privileged: { nl: 'Klager met verschoningsrecht', en: 'Privileged complainant' },
  regime: { nl: 'Regime van de Wpg', en: 'Regime of the Police Data Act' },
  register: { nl: 'Register', en: 'Register' },
  suspectPresent: { nl: 'Verdachte aanwezig of bekend met de zitting', en: 'Suspect present or aware of the hearing' },
  thirdPartyHolder: { nl: 'Derde als houder', en: 'Held by a third party' },
  urgent: { nl: 'Spoed', en: 'Urgent' },
};

const VALUES: Readonly<Record<string, Titles>> = {
  'nl-sv-94': { nl: 'Sv 94', en: 'Sv 94' },
  'nl-sv-94a': { nl: 'Sv 94a', en: 'Sv 94a' },
  'third-party': { nl: 'een derde', en: 'a third party' },
  'main-case': { nl: 'strafzaak', en: 'main case' },
  'advantage-claim': { nl: 'ontneming', en: 'advantage claim' },
  'freezing-certificate': { nl: 'bevriezingscertificaat', en: 'freezing certificate' },
  'confiscation-certificate': { nl: 'confiscatiecertificaat', en: 'confiscation certificate' },
  'asset-recovery-question': { nl: 'vraag van een bureau ontneming', en: 'question of an asset recovery office' },
  'european-investigation-order': { nl: 'Europees onderzoeksbevel', en: 'European Investigation Order' },
  'police-information-request': { nl: 'vraag via het contactpunt (SPOC)', en: 'question through the contact point (SPOC)' },
  'un-convention': { nl: 'verdrag van de Verenigde Naties', en: 'United Nations convention' },
  'council-of-europe-convention': { nl: 'verdrag van de Raad van Europa', en: 'Council of Europe convention' },
  'mutual-legal-assistance': { nl: 'rechtshulpverzoek', en: 'mutual legal assistance' },
  'keep-for-claimant-by-court': { nl: 'bewaring door de rechter gelast', en: 'kept by order of the court' },
  'order-return-by-court': { nl: 'teruggave door de rechter gelast', en: 'return ordered by the court' },
  'interested-party': { nl: 'belanghebbende', en: 'interested party' },
  minister: { nl: 'de Minister', en: 'the Minister' },
  debtor: { nl: 'schuldenaar', en: 'debtor' },
  'wpg-8': { nl: 'Wpg 8', en: 'Wpg 8' },
  'wpg-9': { nl: 'Wpg 9', en: 'Wpg 9' },
  'wpg-10': { nl: 'Wpg 10', en: 'Wpg 10' },
  'wpg-12': { nl: 'Wpg 12', en: 'Wpg 12' },
  'minor-offence': { nl: 'overtreding', en: 'minor offence' },
  'minor-offence-with-custody': { nl: 'overtreding met vrijheids- of taakstraf', en: 'minor offence with custody or community service' },
  crime: { nl: 'misdrijf', en: 'crime' },
  'serious-crime': { nl: 'ernstig misdrijf', en: 'serious crime' },
  'crypto-asset': { nl: 'cryptovaluta', en: 'crypto-asset' },
  perishables: { nl: 'bederfelijke waar', en: 'perishables' },
  'forbidden-goods': { nl: 'verboden goederen', en: 'forbidden goods' },
  documents: { nl: 'documenten', en: 'documents' },
  aircraft: { nl: 'luchtvaartuig', en: 'aircraft' },
  appeal: { nl: 'hoger beroep', en: 'appeal' },
  art: { nl: 'kunst', en: 'art' },
  cassation: { nl: 'cassatie', en: 'cassation' },
  complainant: { nl: 'klager', en: 'complainant' },
  electronics: { nl: 'elektronica', en: 'electronics' },
  jewellery: { nl: 'sieraden', en: 'jewellery' },
  land: { nl: 'kadaster', en: 'land register' },
  livestock: { nl: 'dieren', en: 'livestock' },
  'other-goods': { nl: 'overige goederen', en: 'other goods' },
  out: { nl: 'uitgaand', en: 'outgoing' },
  prosecution: { nl: 'openbaar ministerie', en: 'prosecution' },
  ship: { nl: 'schepenregister', en: 'ship register' },
  suspect: { nl: 'verdachte', en: 'suspect' },
  true: { nl: 'ja', en: 'yes' },
  false: { nl: 'nee', en: 'no' },
  vehicle: { nl: 'voertuig', en: 'vehicle' },
  vessel: { nl: 'vaartuig', en: 'vessel' },
};

/** What a rule looks at in an event, in words; its own name where nobody worded it, as a pack can be newer than this list. */
export function wordField(name: string): Titles {
  return FIELDS[name] ?? { nl: name, en: name };
}

export function wordValue(value: Scalar): Titles {
  return VALUES[String(value)] ?? { nl: String(value), en: String(value) };
}
