import type { Titles } from '../../../platform/src/contract.js';

/** The provisions a step of a case rests on, with their words. Articles as in the text of 1 January 2025. */
export const CASE_LEGAL_BASES = {
  'nl-sv-132a': { nl: 'Art. 132a Sv: opsporing', en: 'Art. 132a Sv: investigation' },
  'nl-sv-126': { nl: 'Art. 126 Sv: strafrechtelijk financieel onderzoek', en: 'Art. 126 Sv: criminal financial investigation' },
  'nl-sv-126f-1': { nl: 'Art. 126f lid 1 Sv: sluiting van het SFO', en: 'Art. 126f(1) Sv: closing of the financial investigation' },
  'nl-sv-126f-2': { nl: 'Art. 126f lid 2 Sv: heropening van het SFO', en: 'Art. 126f(2) Sv: reopening of the financial investigation' },
  'nl-sv-167': { nl: 'Art. 167 en 242 Sv: niet vervolgen', en: 'Arts 167 and 242 Sv: no prosecution' },
  'nl-sv-257a': { nl: 'Art. 257a Sv: strafbeschikking', en: 'Art. 257a Sv: penal order' },
  'nl-sv-511c': { nl: 'Art. 511c Sv: ontnemingsschikking', en: 'Art. 511c Sv: settlement of the advantage' },
  'nl-sv-258': { nl: 'Art. 258 Sv: dagvaarding', en: 'Art. 258 Sv: summons' },
  'nl-sv-345': { nl: 'Art. 345 Sv: uitspraak', en: 'Art. 345 Sv: verdict' },
  'nl-sv-408': { nl: 'Art. 408 Sv: hoger beroep', en: 'Art. 408 Sv: appeal' },
  'nl-sv-432': { nl: 'Art. 432 Sv: cassatie', en: 'Art. 432 Sv: cassation' },
  'nl-sv-6-1-16': { nl: 'Art. 6:1:16 Sv: uitspraak onherroepelijk', en: 'Art. 6:1:16 Sv: decision irrevocable' },
  'nl-sv-511b': { nl: 'Art. 511b Sv: ontnemingsvordering', en: 'Art. 511b Sv: claim of unlawful advantage' },
  'nl-sv-511e': { nl: 'Art. 511e Sv: uitspraak over de ontneming', en: 'Art. 511e Sv: judgment on the advantage' },
  'nl-sv-511g': { nl: 'Art. 511g en 511h Sv: rechtsmiddelen bij ontneming', en: 'Arts 511g and 511h Sv: remedies on the advantage' },
  'nl-sv-511i': { nl: 'Art. 511i Sv: ontneming vervalt', en: 'Art. 511i Sv: advantage lapses' },
  'nl-sv-6-1-1': { nl: 'Art. 6:1:1 Sv: tenuitvoerlegging', en: 'Art. 6:1:1 Sv: execution' },
  'nl-sv-6-4-1': { nl: 'Art. 6:4:1 Sv: betaling en termijnen', en: 'Art. 6:4:1 Sv: payment and instalments' },
  'nl-sv-6-4-5': { nl: 'Art. 6:4:5 en 6:4:6 Sv: verhaal met of zonder dwangbevel', en: 'Arts 6:4:5 and 6:4:6 Sv: recovery with or without writ' },
  'nl-sv-6-6-25': { nl: 'Art. 6:6:25 Sv: gijzeling', en: 'Art. 6:6:25 Sv: detention for debt' },
  'nl-sv-6-6-26': { nl: 'Art. 6:6:26 Sv: vermindering of kwijtschelding', en: 'Art. 6:6:26 Sv: reduction or remission' },
  'nl-sv-6-1-22': { nl: 'Art. 6:1:22 en 6:1:23 Sv: executieverjaring', en: 'Arts 6:1:22 and 6:1:23 Sv: time bar of execution' },
  'nl-sv-book-5': { nl: 'Boek 5 Sv: internationale samenwerking', en: 'Book 5 Sv: international cooperation' },
  'eu-2018-1805': { nl: 'Vo. (EU) 2018/1805: bevriezing en confiscatie', en: 'Reg. (EU) 2018/1805: freezing and confiscation' },
  'closing-policy': { nl: 'Beleid: afsluiten en bewaren van dossiers', en: 'Policy: closing and retaining files' },
  'other-law': { nl: 'Ander recht (zie de reden)', en: 'Other law (see the reason)' },
} as const satisfies Readonly<Record<string, Titles>>;

export type CaseLegalBasisId = keyof typeof CASE_LEGAL_BASES;

/** For cases of a register under another country's law, whatever the act. */
export const OTHER_LAW = 'other-law' satisfies CaseLegalBasisId;

export function isCaseLegalBasis(text: string): text is CaseLegalBasisId {
  return Object.hasOwn(CASE_LEGAL_BASES, text);
}
