import type { Titles } from '../../../../platform/src/contract.js';
import type { RefusalParams } from '../item-refusal.js';

/** Why a thing is not divided, joined, or put into another. `{name}` stands for a parameter. */
export const LOT_REFUSAL_TEXTS = {
  'lot.not-divisible': { nl: 'Alleen goederen worden als partij gesplitst en samengevoegd.', en: 'Only goods are split and joined as lots.' },
  'lot.over': { nl: 'Dit voorwerp is afgehandeld; er valt niets meer te splitsen of samen te voegen.', en: 'This item is done with; nothing is left to split or join.' },
  'lot.single': { nl: 'Dit is één stuk; er valt niets af te splitsen.', en: 'This is one piece; nothing can be split off.' },
  'lot.quantity': { nl: 'Noem een hoeveelheid groter dan nul.', en: 'State a quantity above zero.' },
  'lot.whole-pieces': { nl: 'Stuks zijn hele getallen.', en: 'Pieces are whole numbers.' },
  'lot.nothing-left': {
    nl: 'De delen zijn samen {asked}; de partij heeft er {has}, en er moet iets overblijven.',
    en: 'The parts are {asked} together; the lot has {has}, and something must remain.',
  },
  'lot.share-missing': { nl: 'De partij heeft dit gegeven; zeg hoeveel daarvan bij dit deel hoort.', en: 'The lot has this fact; say how much of it belongs to this part.' },
  'lot.share-unknown': { nl: 'De partij zelf heeft dit gegeven niet; herstel eerst de partij.', en: 'The lot itself does not have this fact; correct the lot first.' },
  'lot.share-too-much': { nl: 'De delen hebben hiervan samen meer dan de partij ({has}).', en: 'The parts have more of this together than the lot ({has}).' },
  'lot.with-itself': { nl: 'Een partij wordt niet met zichzelf samengevoegd.', en: 'A lot is not joined with itself.' },
  'lot.twice': { nl: 'Dit voorwerp staat er twee keer in.', en: 'This item is in it twice.' },
  'lot.item-unknown': { nl: 'Dit voorwerp is er niet, of niet voor jou.', en: 'This item does not exist, or not for you.' },
  'lot.differs': {
    nl: '{reference} verschilt van deze partij in: {fieldNl}. Alleen wat gelijk is wordt samengevoegd.',
    en: '{reference} differs from this lot in: {fieldEn}. Only what is alike is joined.',
  },
  'lot.has-contents': { nl: 'In {reference} zitten nog andere voorwerpen. Haal die er eerst uit.', en: '{reference} still has other items in it. Take those out first.' },
  'lot.refused': { nl: 'Dit kan met deze partij niet zoals gevraagd.', en: 'This is not possible with this lot as asked.' },
  'bond.case': { nl: 'Dit voorwerp hoort bij een ander dossier.', en: 'This item belongs to another case.' },
  'bond.circle': { nl: 'Een voorwerp kan niet in zichzelf zitten.', en: 'An item cannot lie in itself.' },
  'bond.over': { nl: 'Een van beide voorwerpen is afgehandeld.', en: 'One of the two items is done with.' },
  'bond.elsewhere': {
    nl: 'Het ene staat in {mine}, het andere in {theirs}. Verplaats eerst wat verplaatst is.',
    en: 'One is in {mine}, the other in {theirs}. Move first what was moved.',
  },
} as const satisfies Readonly<Record<string, Titles>>;

export type LotRefusalCode = keyof typeof LOT_REFUSAL_TEXTS;

export interface LotRefusal {
  readonly code: LotRefusalCode;
  readonly params: RefusalParams;
  readonly pointer: string;
}

export function lotRefusal(code: LotRefusalCode, pointer: string, params: RefusalParams = {}): LotRefusal {
  return { code, pointer, params };
}
