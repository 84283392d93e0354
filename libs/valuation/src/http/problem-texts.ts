import type { EventTitles, ProblemTexts } from '#platform';
import { VALUATION_REFUSAL_TEXTS } from '../domain/valuation-refusal.js';

/** Words of this context's refusals. */
export const valuationProblemTexts: ProblemTexts = {
  ...VALUATION_REFUSAL_TEXTS,
  'constraint.item_valuation_superseded_unique': VALUATION_REFUSAL_TEXTS['valuation.superseded'],
  'constraint.tariff_period_unique': { nl: 'Er geldt in die tijd al een tarief hiervoor.', en: 'A tariff for this is valid in that time already.' },
  'constraint.bill_number_unique': { nl: 'Deze factuur van deze leverancier staat er al.', en: 'This bill of this supplier is here already.' },
  'constraint.crypto_price_unique': { nl: 'Van dit moment is er al een prijs uit deze bron.', en: 'There is a price of this moment from this source already.' },
};

/** How this context's facts are called on the timeline. */
export const valuationEventTitles: EventTitles = {
  'item.valued': { nl: 'Waarde vastgesteld', en: 'Value established' },
  'item.value-corrected': { nl: 'Waarde hersteld', en: 'Value corrected' },
  'item.billed': { nl: 'Factuur verwerkt', en: 'Bill matched' },
  'item.bill-withdrawn': { nl: 'Factuur teruggenomen', en: 'Bill withdrawn' },
  'item.break-even-forecast': { nl: 'Kosten halen de waarde in', en: 'Costs catch up with the value' },
  'case.coverage-exceeded': { nl: 'Meer in beslag dan het maximum', en: 'More seized than the maximum' },
  'case.coverage-restored': { nl: 'Beslag weer binnen het maximum', en: 'Seizure within the maximum again' },
  'bill.recorded': { nl: 'Factuur vastgelegd', en: 'Bill recorded' },
  'bill.withdrawn': { nl: 'Factuur teruggenomen', en: 'Bill withdrawn' },
  'tariff.added': { nl: 'Tarief toegevoegd', en: 'Tariff added' },
  'tariff.ended': { nl: 'Tarief beëindigd', en: 'Tariff ended' },
  'rates.loaded': { nl: 'Koersen ingelezen', en: 'Rates loaded' },
  'crypto-price.added': { nl: 'Prijs van cryptovaluta toegevoegd', en: 'Price of a crypto-asset added' },
};
