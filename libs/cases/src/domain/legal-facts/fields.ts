import type { LegalFactField } from './legal-fact.js';

const NUMBER_LENGTH = 80;
const TEXT_LENGTH = 2000;

type Words = readonly [nl: string, en: string];

function field(
  name: string,
  [nl, en]: Words,
  rest: Omit<LegalFactField, 'name' | 'title' | 'required'>,
  required: boolean,
): LegalFactField {
  return { name, title: { nl, en }, required, ...rest };
}

function choices(options: Readonly<Record<string, Words>>): LegalFactField['choices'] {
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

/** Tells the verdicts of several suspects in one case apart. */
export const SUSPECT = field('suspect', ['Verdachte', 'Suspect'], { kind: 'text', maxLength: NUMBER_LENGTH }, false);

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
  ['Laatste dag van de betalingstermijn', 'Last day of the payment term'],
  { kind: 'date' },
  true,
);

export const PAYMENT_REFERENCE = field(
  'reference',
  ['Kenmerk', 'Reference'],
  { kind: 'text', maxLength: NUMBER_LENGTH },
  false,
);

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
