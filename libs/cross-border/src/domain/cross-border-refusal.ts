import type { Titles } from '../../../platform/src/contract.js';

/** Why something about a request or an exchange is refused. */
export const CROSS_BORDER_REFUSAL_TEXTS = {
  'request.unknown-action': { nl: 'Deze stap bestaat niet.', en: 'This step does not exist.' },
  'request.state-forbids-action': { nl: 'Het verzoek laat deze stap nu niet toe.', en: 'The request does not allow this step now.' },
  'request.role-not-allowed': {
    nl: 'Over een ontvangen verzoek beslist een officier van justitie.',
    en: 'On a request received a public prosecutor decides.',
  },
  'request.reason-missing': { nl: 'Geef de reden.', en: 'Give the reason.' },
  'request.before-last': { nl: 'Dit ligt voor de verzending of ontvangst.', en: 'This lies before it was sent or received.' },
  'request.moved-after-step': { nl: 'Er is al eerder iets mee gedaan; het kan niet later zijn verzonden of ontvangen.', en: 'Something was done with it before; it cannot have been sent or received later.' },
  'request.country': { nl: 'Dit is geen landcode van twee letters, zoals BE.', en: 'This is not a country code of two letters, such as BE.' },
  'request.own-state': { nl: 'De andere staat kan niet Nederland zijn.', en: 'The other State cannot be the Netherlands.' },
  'request.state-not-bound': {
    nl: 'Deze staat is niet aan dit instrument gebonden; gebruik een rechtshulpverzoek.',
    en: 'This State is not bound by this instrument; use a request for mutual legal assistance.',
  },
  'request.received-when': { nl: 'Noem het tijdstip van ontvangst, tot op de minuut.', en: 'State the moment of receipt, to the minute.' },
  'request.only-of-a-question': {
    nl: 'Dit geldt alleen voor een vraag tussen bureaus ontneming of contactpunten.',
    en: 'This holds for questions between asset recovery offices or contact points only.',
  },
  'request.item-twice': { nl: 'Dit voorwerp staat er al.', en: 'This item is already there.' },
  'exchange.due-before': { nl: 'De uiterste dag ligt voor het bericht zelf.', en: 'The due date lies before the message itself.' },
  'exchange.carin': {
    nl: 'Wat via CARIN komt, is een aanwijzing en geen bewijs.',
    en: 'What comes through CARIN is intelligence and no evidence.',
  },
} as const satisfies Readonly<Record<string, Titles>>;

export type CrossBorderRefusalCode = keyof typeof CROSS_BORDER_REFUSAL_TEXTS;

export interface CrossBorderRefusal {
  readonly code: CrossBorderRefusalCode;
  /** JSON Pointer, when one field of the request is to blame. */
  readonly pointer?: string;
  readonly params?: Readonly<Record<string, string>>;
}

export function refusal(code: CrossBorderRefusalCode, rest: Omit<CrossBorderRefusal, 'code'> = {}): CrossBorderRefusal {
  return { code, ...rest };
}
