import type { Scalar } from '../rules/event-match.js';
import type { Titles } from '../rules/rule.js';

const FIELDS: Readonly<Record<string, Titles>> = {
  addressee: { nl: 'Betekend aan', en: 'Served on' },
  assetClass: { nl: 'Soort voorwerp', en: 'Asset class' },
  by: { nl: 'Ingesteld door', en: 'Lodged by' },
  counterpartState: { nl: 'Andere staat', en: 'Other state' },
  dataDirectlyAccessible: { nl: 'Gegevens direct toegankelijk', en: 'Data directly accessible' },
  direction: { nl: 'Richting', en: 'Direction' },
  grounds: { nl: 'Grond van het beslag', en: 'Ground of the seizure' },
  instance: { nl: 'Aanleg', en: 'Instance' },
  instrument: { nl: 'Instrument', en: 'Instrument' },
  kind: { nl: 'Soort', en: 'Kind' },
  matter: { nl: 'Zaak', en: 'Matter' },
  oral: { nl: 'Mondeling', en: 'Oral' },
  privileged: { nl: 'Klager met verschoningsrecht', en: 'Privileged complainant' },
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
