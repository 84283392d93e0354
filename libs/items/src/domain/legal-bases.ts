import type { Titles } from '../../../platform/src/contract.js';

/** The provisions an act on an item can rest on, with their words. Articles as in the text of 1 January 2025. */
export const LEGAL_BASES = {
  'nl-sv-94': {
    nl: 'Art. 94 Sv: waarheidsvinding, wederrechtelijk voordeel, verbeurdverklaring of onttrekking',
    en: 'Art. 94 Sv: evidence, unlawful advantage, forfeiture or withdrawal',
  },
  'nl-sv-94a': {
    nl: 'Art. 94a Sv: conservatoir beslag voor boete, ontneming of schadevergoeding',
    en: 'Art. 94a Sv: conservatory seizure for a fine, deprivation of advantage or the victim',
  },
  'nl-sv-94-3': { nl: 'Art. 94 lid 3 Sv: kennisgeving van inbeslagneming', en: 'Art. 94(3) Sv: notice of seizure' },
  'nl-sv-116-1': { nl: 'Art. 116 lid 1 Sv: voortduren of einde van het strafvorderlijk belang', en: 'Art. 116(1) Sv: whether the interest of the proceedings lasts' },
  'nl-sv-116-2': { nl: 'Art. 116 lid 2 Sv: afstand', en: 'Art. 116(2) Sv: waiver' },
  'nl-sv-116-2-a': { nl: 'Art. 116 lid 2 onder a Sv: na afstand terug aan de rechthebbende', en: 'Art. 116(2)(a) Sv: after waiver to the rightful claimant' },
  'nl-sv-116-2-b': { nl: 'Art. 116 lid 2 onder b Sv: na afstand bewaren voor de rechthebbende', en: 'Art. 116(2)(b) Sv: after waiver kept for the rightful claimant' },
  'nl-sv-116-2-c': {
    nl: 'Art. 116 lid 2 onder c Sv: na afstand als verbeurdverklaard of onttrokken',
    en: 'Art. 116(2)(c) Sv: after waiver treated as forfeited or withdrawn',
  },
  'nl-sv-116-3': { nl: 'Art. 116 lid 3 Sv: voornemen tot afgifte aan een ander', en: 'Art. 116(3) Sv: intention to hand over to someone else' },
  'nl-sv-116-4': { nl: 'Art. 116 lid 4 Sv: voorlopige afgifte', en: 'Art. 116(4) Sv: provisional hand-over' },
  'nl-sv-117-1': { nl: 'Art. 117 lid 1 Sv: uitvoering van de machtiging', en: 'Art. 117(1) Sv: carrying out the authorisation' },
  'nl-sv-117-2': {
    nl: 'Art. 117 lid 2 Sv: vernietiging van wat niemand mag bezitten',
    en: 'Art. 117(2) Sv: destruction of what nobody may possess',
  },
  'nl-sv-117-2-a': { nl: 'Art. 117 lid 2 onder a Sv: niet geschikt voor opslag', en: 'Art. 117(2)(a) Sv: unfit for storage' },
  'nl-sv-117-2-b': { nl: 'Art. 117 lid 2 onder b Sv: bewaarkosten niet in verhouding', en: 'Art. 117(2)(b) Sv: costs of custody out of proportion' },
  'nl-sv-117-2-c': { nl: 'Art. 117 lid 2 onder c Sv: vervangbaar, waarde eenvoudig te bepalen', en: 'Art. 117(2)(c) Sv: replaceable, value easily fixed' },
  'nl-sv-117-5': { nl: 'Art. 117 lid 5 Sv: verzoek van de bewaarder', en: "Art. 117(5) Sv: the keeper's request" },
  'nl-sv-118-1': { nl: 'Art. 118 lid 1 Sv: overdracht aan de bewaarder', en: 'Art. 118(1) Sv: transfer to the keeper' },
  'nl-sv-118-3': { nl: 'Art. 118 lid 3 Sv: einde van de bewaring na twee jaar', en: 'Art. 118(3) Sv: end of custody after two years' },
  'nl-sv-118-5': { nl: 'Art. 118 lid 5 Sv: bezwaar van het OM', en: 'Art. 118(5) Sv: objection of the prosecution service' },
  'nl-sv-118a': { nl: 'Art. 118a Sv: teruggave tegen zekerheid', en: 'Art. 118a Sv: return against security' },
  'nl-sv-119-1': { nl: 'Art. 119 lid 1 Sv: uitvoering van de last tot teruggave', en: 'Art. 119(1) Sv: carrying out the return' },
  'nl-sv-119-2': { nl: 'Art. 119 lid 2 Sv: betaling van de prijs', en: 'Art. 119(2) Sv: payment of the price' },
  'nl-sv-119-3': { nl: 'Art. 119 lid 3 Sv: teruggave niet mogelijk', en: 'Art. 119(3) Sv: return not possible' },
  'nl-sv-119-4': { nl: 'Art. 119 lid 4 Sv: beslag van een derde', en: 'Art. 119(4) Sv: attachment by a third party' },
  'nl-sv-353-2-a': { nl: 'Art. 353 lid 2 onder a Sv: teruggave aan de beslagene', en: 'Art. 353(2)(a) Sv: return to the holder' },
  'nl-sv-353-2-b': { nl: 'Art. 353 lid 2 onder b Sv: teruggave aan de rechthebbende', en: 'Art. 353(2)(b) Sv: return to the rightful claimant' },
  'nl-sv-353-2-c': { nl: 'Art. 353 lid 2 onder c Sv: bewaren voor de rechthebbende', en: 'Art. 353(2)(c) Sv: kept for the rightful claimant' },
  'nl-sv-353-4': { nl: 'Art. 353 lid 4 Sv: teruggave tegen zekerheid door de rechter', en: 'Art. 353(4) Sv: return against security by the court' },
  'nl-sv-552a': { nl: 'Art. 552a Sv: beklag gegrond', en: 'Art. 552a Sv: complaint granted' },
  'nl-sv-552b': { nl: 'Art. 552b Sv: verbeurdverklaring of onttrekking herroepen', en: 'Art. 552b Sv: forfeiture or withdrawal revoked' },
  'nl-sv-552f': { nl: 'Art. 552f Sv: onttrekking bij afzonderlijke beschikking', en: 'Art. 552f Sv: withdrawal by separate order' },
  'nl-sv-552g': { nl: 'Art. 552g Sv: uitvoering van verbeurdverklaring of onttrekking', en: 'Art. 552g Sv: carrying out forfeiture or withdrawal' },
  'nl-sv-6-1-12': { nl: 'Art. 6:1:12 Sv: opbrengst voor de Staat of het slachtoffer', en: 'Art. 6:1:12 Sv: proceeds to the State or the victim' },
  'nl-sv-6-1-16': { nl: 'Art. 6:1:16 Sv: uitspraak onherroepelijk', en: 'Art. 6:1:16 Sv: decision irrevocable' },
  'nl-sv-6-4-4': { nl: 'Art. 6:4:4 Sv: verhaal op conservatoir beslag', en: 'Art. 6:4:4 Sv: recovery on what was seized' },
  'nl-sr-33': { nl: 'Art. 33 en 33a Sr: verbeurdverklaring', en: 'Arts 33 and 33a Sr: forfeiture' },
  'nl-sr-36b': { nl: 'Art. 36b Sr: onttrekking aan het verkeer', en: 'Art. 36b Sr: withdrawal from circulation' },
  'eu-2018-1805-7': { nl: 'Art. 7 Vo. (EU) 2018/1805: bevriezing voor een andere lidstaat', en: 'Art. 7 Reg. (EU) 2018/1805: freezing for another State' },
  'eu-2018-1805-18': { nl: 'Art. 18 Vo. (EU) 2018/1805: confiscatie voor een andere lidstaat', en: 'Art. 18 Reg. (EU) 2018/1805: confiscation for another State' },
  'eu-2018-1805-30': { nl: 'Art. 30 Vo. (EU) 2018/1805: bestemming en verdeling', en: 'Art. 30 Reg. (EU) 2018/1805: disposal and sharing' },
  treaty: { nl: 'Verdrag over rechtshulp', en: 'Treaty on mutual legal assistance' },
  'keeper-duty': { nl: 'Zorgplicht van de bewaarder', en: "Keeper's duty of care" },
  'other-law': { nl: 'Ander recht (zie de reden)', en: 'Other law (see the reason)' },
} as const satisfies Readonly<Record<string, Titles>>;

export type LegalBasisId = keyof typeof LEGAL_BASES;

/** On what an item can be seized; one item can be held on several. */
export const SEIZURE_GROUNDS = ['nl-sv-94', 'nl-sv-94a', 'eu-2018-1805-7', 'treaty', 'other-law'] as const satisfies readonly LegalBasisId[];

export type SeizureGround = (typeof SEIZURE_GROUNDS)[number];

/** The conservatory ground: another court road, another end, and a judge's authorisation before it. */
export const CONSERVATORY = 'nl-sv-94a' satisfies SeizureGround;

/** For items of a register under another country's law: Dutch terms and offices do not apply to them. */
export const OTHER_LAW = 'other-law' satisfies SeizureGround;

export function isLegalBasis(text: string): text is LegalBasisId {
  return Object.hasOwn(LEGAL_BASES, text);
}
