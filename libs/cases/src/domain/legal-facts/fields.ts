import type { LegalFactField } from './legal-fact.js';

const NUMBER_LENGTH = 80;
const TEXT_LENGTH = 2000;

type Words = readonly [nl: string, en: string];

/** A field with its words in Dutch and English. */
export function field(
  name: string,
  [nl, en]: Words,
  rest: Omit<LegalFactField, 'name' | 'title' | 'required'>,
  required: boolean,
): LegalFactField {
  return { name, title: { nl, en }, required, ...rest };
}

export function choices(options: Readonly<Record<string, Words>>): LegalFactField['choices'] {
  return Object.entries(options).map(([value, [nl, en]]) => ({ value, title: { nl, en } }));
}

export const AUTHORISATION_NUMBER = field(
  'reference',
  ['Nummer van de machtiging', 'Number of the authorisation'],
  { kind: 'text', maxLength: NUMBER_LENGTH },
  false,
);

export const AUTHORISATION_KIND = field(
  'kind',
  ['Soort machtiging', 'Kind of authorisation'],
  {
    kind: 'choice',
    choices: choices({
      'nl-sv-94a': ['Conservatoir beslag (94a)', 'Conservatory seizure (94a)'],
      'nl-sv-126': ['Strafrechtelijk financieel onderzoek (126)', 'Criminal financial investigation (126)'],
      other: ['Anders', 'Other'],
    }),
  },
  true,
);

export const ORAL = field('oral', ['Mondeling gegeven', 'Given orally'], { kind: 'boolean' }, false);

export const THIRD_PARTY_HOLDER = field(
  'thirdPartyHolder',
  ['Er is een derde-beslagene', 'A third party holds the property'],
  { kind: 'boolean' },
  false,
);

export const ADDRESSEE = field(
  'addressee',
  ['Betekend aan', 'Served on'],
  {
    kind: 'choice',
    choices: choices({
      suspect: ['Verdachte of veroordeelde', 'Suspect or convicted person'],
      'third-party': ['Derde-beslagene', 'Third-party holder'],
    }),
  },
  true,
);

export const COMPLAINT_NUMBER = field(
  'complaint',
  ['Rekestnummer van het beklag', 'Registry number of the complaint'],
  { kind: 'text', maxLength: NUMBER_LENGTH },
  true,
);

export const PRIVILEGED = field(
  'privileged',
  ['Klager is verschoningsgerechtigd', 'Complainant is privileged'],
  { kind: 'boolean' },
  false,
);

export const FOREIGN_ASSISTANCE = field(
  'foreignAssistance',
  ['Gaat over de uitvoering van buitenlandse rechtshulp', 'Is about executing foreign legal assistance'],
  { kind: 'boolean' },
  false,
);

/** Under one name with the third party who was told of another's complaint, so that his own one meets his term. */
export const COMPLAINANT = field('thirdParty', ['Naam van de klager', 'Name of the complainant'], { kind: 'text', maxLength: NUMBER_LENGTH }, false);

export const OUTCOME = field(
  'outcome',
  ['Beslissing', 'Outcome'],
  {
    kind: 'choice',
    choices: choices({
      granted: ['Gegrond', 'Granted'],
      dismissed: ['Ongegrond', 'Dismissed'],
      inadmissible: ['Niet-ontvankelijk', 'Inadmissible'],
      withdrawn: ['Ingetrokken', 'Withdrawn'],
    }),
  },
  true,
);

export const LODGED_BY = field(
  'by',
  ['Ingesteld door', 'Lodged by'],
  {
    kind: 'choice',
    choices: choices({
      prosecution: ['Openbaar Ministerie', 'Prosecution service'],
      complainant: ['Klager', 'Complainant'],
    }),
  },
  true,
);

export const LODGED_BY_INTERESTED = field(
  'by',
  ['Ingesteld door', 'Lodged by'],
  {
    kind: 'choice',
    choices: choices({
      prosecution: ['Openbaar Ministerie', 'Prosecution service'],
      'interested-party': ['Belanghebbende', 'Interested party'],
    }),
  },
  true,
);

export const LODGED_BY_DEBTOR = field(
  'by',
  ['Ingesteld door', 'Lodged by'],
  { kind: 'choice', choices: choices({ minister: ['Minister (CJIB)', 'Minister'], debtor: ['Schuldenaar', 'Debtor'] }) },
  true,
);

export const OFFENCE = field('offence', ['Feit', 'Offence'], { kind: 'text', maxLength: NUMBER_LENGTH }, false);

const LIMITATION_CHOICES = choices({
  '3': ['3 jaar', '3 years'],
  '6': ['6 jaar', '6 years'],
  '12': ['12 jaar', '12 years'],
  '20': ['20 jaar', '20 years'],
  none: ['Verjaart niet', 'No limitation'],
});

export const LIMITATION = field(
  'limitation',
  ['Verjaringstermijn van het feit (art. 70 Sr)', 'Limitation of the offence (art. 70 Sr)'],
  { kind: 'choice', choices: LIMITATION_CHOICES },
  true,
);

/** The term of execution is a third longer than that of prosecution (art. 6:1:22 Sv). */
export const LIMITATION_OF_SENTENCE = field(
  'limitation',
  ['Verjaringstermijn van het feit; de executie duurt een derde langer', 'Limitation of the offence; execution takes a third longer'],
  { kind: 'choice', choices: LIMITATION_CHOICES },
  true,
);

export const POLICE_REGIME = field(
  'regime',
  ['Regime van de Wet politiegegevens', 'Regime of the Police Data Act'],
  {
    kind: 'choice',
    choices: choices({
      'wpg-8': ['Dagelijkse politietaak (art. 8)', 'Daily police task (art. 8)'],
      'wpg-9': ['Gericht onderzoek (art. 9)', 'Targeted investigation (art. 9)'],
      'wpg-10': ['Ernstige criminaliteit (art. 10)', 'Serious crime (art. 10)'],
      'wpg-12': ['Informanten (art. 12)', 'Informants (art. 12)'],
    }),
  },
  true,
);

export const JUDICIAL_CATEGORY = field(
  'category',
  ['Soort gegeven', 'Kind of data'],
  {
    kind: 'choice',
    choices: choices({
      'minor-offence': ['Overtreding', 'Minor offence'],
      'minor-offence-with-custody': ['Overtreding met vrijheids- of taakstraf', 'Minor offence with custody or community service'],
      crime: ['Misdrijf', 'Crime'],
      'serious-crime': ['Ernstig misdrijf', 'Serious crime'],
    }),
  },
  true,
);

export const ABOVE_THRESHOLD = field(
  'aboveThreshold',
  ['Meer dan 10.000 euro', 'More than EUR 10 000'],
  { kind: 'boolean' },
  false,
);

/** Then there is nothing left to share with the other State. */
export const WHOLE = field('whole', ['Alles is teruggegeven; er blijft niets te delen', 'All of it was restituted; nothing is left to share'], { kind: 'boolean' }, false);

export const EVALUATE_BY = field('evaluateBy', ['Evalueren uiterlijk op', 'Evaluate by'], { kind: 'date' }, false);

export const MATTER = field(
  'matter',
  ['Betreft', 'Matter'],
  {
    kind: 'choice',
    choices: choices({
      'main-case': ['Strafzaak', 'Main case'],
      'advantage-claim': ['Ontnemingsvordering', 'Advantage claim'],
      complaint: ['Beklag', 'Complaint'],
    }),
  },
  true,
);

/** Which verdict was served; the main one when nothing is said. */
export const VERDICT_OF = field(
  'matter',
  ['Welke uitspraak', 'Which verdict'],
  { kind: 'choice', choices: choices({ 'main-case': ['Strafzaak', 'Main case'], 'advantage-claim': ['Ontneming', 'Advantage claim'] }) },
  false,
);

/** What was fulfilled; the settlement of the advantage when nothing is said. A penal order that is paid settles no advantage. */
export const FULFILLED = field(
  'matter',
  ['Waaraan is voldaan', 'What was fulfilled'],
  { kind: 'choice', choices: choices({ settlement: ['Ontnemingsschikking', 'Settlement of the advantage'], 'penal-order': ['Strafbeschikking', 'Penal order'] }) },
  false,
);

export const REGISTER = field(
  'register',
  ['Register', 'Register'],
  {
    kind: 'choice',
    choices: choices({
      land: ['Kadaster (onroerende zaak)', 'Land register'],
      ship: ['Scheepsregister', 'Ship register'],
    }),
  },
  true,
);

export const DEBTOR = field(
  'debtor',
  ['Derde-beslagene (bank of schuldenaar)', 'Garnishee (bank or debtor)'],
  { kind: 'text', maxLength: NUMBER_LENGTH },
  false,
);

export const TERM_ENDS_ON = field(
  'termEndsOn',
  ['Laatste dag', 'Last day'],
  { kind: 'date' },
  true,
);

/** Tells several orders, notices or agreements in one case apart. */
export const REFERENCE = field('reference', ['Kenmerk', 'Reference'], { kind: 'text', maxLength: NUMBER_LENGTH }, false);

/** Tells sets of data in one case apart. */
export const DATASET = field('reference', ['Gegevensbestand', 'Set of data'], { kind: 'text', maxLength: NUMBER_LENGTH }, false);

export const PAYER = field('payer', ['Bank of werkgever', 'Bank or employer'], { kind: 'text', maxLength: NUMBER_LENGTH }, false);

export const THIRD_PARTY = field(
  'thirdParty',
  ['Naam van de derde', 'Name of the third party'],
  { kind: 'text', maxLength: NUMBER_LENGTH },
  true,
);

export const EVIDENCE = field(
  'evidence',
  ['Waaruit dat blijkt', 'What shows it'],
  { kind: 'text', maxLength: TEXT_LENGTH },
  true,
);

export const WHY = field('why', ['Reden', 'Reason'], { kind: 'text', maxLength: TEXT_LENGTH }, true);

export const CONCLUSION = field(
  'conclusion',
  ['Uitkomst van de toets', 'Conclusion of the review'],
  { kind: 'text', maxLength: TEXT_LENGTH },
  true,
);
