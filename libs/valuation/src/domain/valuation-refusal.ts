import type { Titles } from '../../../platform/src/contract.js';

export type ValuationRefusalCode = keyof typeof VALUATION_REFUSAL_TEXTS;

export const VALUATION_REFUSAL_TEXTS = {
  'valuation.superseded': { nl: 'Deze waarde is al hersteld. Herstel de waarde die nu geldt.', en: 'This value was corrected already. Correct the one that stands now.' },
  'valuation.from-register': { nl: 'Deze waarde komt uit de beschrijving van het voorwerp. Herstel haar daar.', en: 'This value comes from the description of the item. Correct it there.' },
  'valuation.same': { nl: 'Deze waarde staat er al zo.', en: 'This value already stands so.' },
  'valuation.before-seizure': { nl: 'Dit is eerder dan de inbeslagneming.', en: 'This is before the seizure.' },
  'valuation.no-price': { nl: 'Van {token} is geen prijs bekend van vóór dat moment. Voeg eerst een prijs toe.', en: 'No price of {token} is known from before that moment. Add a price first.' },
  'valuation.not-priced': { nl: 'Alleen cryptovaluta met een hoeveelheid worden zo gewaardeerd.', en: 'Only crypto-assets with a quantity are valued this way.' },
  'rates.file': { nl: 'Regel {line} is niet zoals het bestand hoort te zijn: {text}', en: 'Line {line} is not what the file should hold: {text}' },
  'rates.none': { nl: 'In dit bestand staat geen enkele koers.', en: 'There is no rate at all in this file.' },
  'rates.unknown': { nl: 'Van {currency} is geen koers bekend op of vóór {on}.', en: 'No rate of {currency} is known on or before {on}.' },
  'tariff.ends-before': { nl: 'Een tarief eindigt niet voor het begint.', en: 'A tariff does not end before it begins.' },
  'tariff.ended': { nl: 'Dit tarief eindigde al.', en: 'This tariff has ended already.' },
  'bill.period': { nl: 'De periode eindigt voor zij begint.', en: 'The period ends before it begins.' },
  'bill.item-twice': { nl: '{item} staat er twee keer in.', en: '{item} is in it twice.' },
  'bill.item-unknown': { nl: '{item} is er niet, of niet voor jou.', en: '{item} does not exist, or not for you.' },
  'bill.part-missing': { nl: 'Noem het deel van {item}.', en: 'State the part of {item}.' },
  'bill.parts-differ': { nl: 'De delen zijn samen niet het bedrag van de factuur.', en: 'The parts do not add up to the amount of the bill.' },
  'bill.nothing-kept': { nl: 'Geen van deze voorwerpen werd in die periode bewaard. Verdeel met de hand.', en: 'None of these items was kept in that period. Split it by hand.' },
  'bill.withdrawn': { nl: 'Deze factuur is al teruggenomen.', en: 'This bill was withdrawn already.' },
} as const satisfies Readonly<Record<string, Titles>>;
