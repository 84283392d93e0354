import type { Titles } from '../../../platform/src/contract.js';
import type { DetailCode } from './details/detail-texts.js';
import { DETAIL_TEXTS } from './details/detail-texts.js';

/** Why an act on an item is refused. `{name}` stands for a parameter. */
export const ITEM_REFUSAL_TEXTS = {
  'item.unknown-action': { nl: 'Deze handeling bestaat niet.', en: 'This act does not exist.' },
  'item.status-forbids-action': {
    nl: 'Een voorwerp in de stand "{statusNl}" laat "{actionNl}" niet toe.',
    en: 'An item that is "{statusEn}" does not allow "{actionEn}".',
  },
  'item.role-not-allowed': { nl: 'Jouw rol mag "{actionNl}" niet vastleggen.', en: 'Your role may not record "{actionEn}".' },
  'item.date-in-future': { nl: 'Deze handeling kan niet in de toekomst liggen.', en: 'This act cannot lie in the future.' },
  'item.before-seizure': { nl: 'Dit ligt voor de inbeslagneming op {seizedOn}.', en: 'This lies before the seizure on {seizedOn}.' },
  'item.seized-after-act': { nl: 'Op {firstActOn} is al iets met dit voorwerp gedaan; de inbeslagneming kan niet later zijn.', en: 'Something was done with this item on {firstActOn}; it cannot have been seized later.' },
  'item.ground-missing': { nl: 'Noem de grondslag.', en: 'Name the legal basis.' },
  'item.ground-not-applicable': { nl: 'Deze grondslag hoort niet bij deze handeling.', en: 'This legal basis does not belong to this act.' },
  'item.decision-missing': { nl: 'Hiervoor is een beslissing nodig.', en: 'This needs a decision.' },
  'item.decision-kind': { nl: 'De beslissing is van een andere soort dan deze handeling vraagt.', en: 'The decision is of another kind than this act needs.' },
  'item.decision-capacity': { nl: 'Deze beslissing kan niet in die hoedanigheid worden genomen.', en: 'This decision cannot be taken in that capacity.' },
  'item.decision-later': { nl: 'De beslissing is van later datum dan de handeling.', en: 'The decision is later than the act.' },
  'item.decision-not-final': { nl: 'De beslissing is nog niet onherroepelijk.', en: 'The decision is not final yet.' },
  'item.document-missing': { nl: 'Hier hoort een document bij: {documentNl}.', en: 'This needs a document: {documentEn}.' },
  'item.document-elsewhere': { nl: 'Dit document hoort niet bij dit dossier.', en: 'This document does not belong to this case.' },
  'item.needs-no-approval': { nl: 'Voor deze handeling is geen tweede persoon nodig.', en: 'This act needs no second person.' },
  'item.reason-missing': { nl: 'Geef de reden.', en: 'Give the reason.' },
  'item.statement-missing': { nl: 'Dit moet vaststaan: {statementNl}.', en: 'This must be certain: {statementEn}.' },
  'item.blocked': { nl: 'Dit kan nu niet: {blockNl}.', en: 'Not possible now: {blockEn}.' },
  'item.override-needs-prosecutor': {
    nl: 'Alleen een officier van justitie kan met redenen aan een beklag voorbijgaan.',
    en: 'Only a prosecutor can go past a complaint, with reasons.',
  },
  'item.forbidden-goods': {
    nl: 'Dit voorwerp mag niemand bezitten; het kan alleen worden vernietigd.',
    en: 'Nobody may possess this item; it can only be destroyed.',
  },
  'item.other-ground-left': {
    nl: 'Er rust nog een ander beslag op: {grounds}. Hef dat eerst op.',
    en: 'Another seizure still rests on it: {grounds}. Lift that first.',
  },
  'item.nothing-left-to-lift': {
    nl: 'De teruggave is al gelast; er is alleen nog een ander beslag op te heffen.',
    en: 'The return is ordered already; only another seizure is left to lift.',
  },
  'item.conservatory-only': { nl: 'Dit kan alleen bij conservatoir beslag (art. 94a Sv).', en: 'Only under conservatory seizure (art. 94a Sv).' },
  'item.not-under-94': { nl: 'Dit kan alleen bij beslag op grond van art. 94 Sv.', en: 'Only under seizure on art. 94 Sv.' },
  'item.authorisation-missing': {
    nl: 'Conservatoir beslag vraagt een machtiging van de rechter-commissaris (art. 103 Sv).',
    en: 'Conservatory seizure needs an authorisation of the examining magistrate (art. 103 Sv).',
  },
  'item.seized-at-differs': { nl: 'Dit tijdstip ligt niet op de dag van de inbeslagneming.', en: 'This moment is not on the day of the seizure.' },
  'item.authorisation-oral': {
    nl: 'Een mondelinge machtiging volstaat niet voor vorderingen, rechten, registergoederen en onroerende zaken (art. 94b en 103 Sv).',
    en: 'An oral authorisation does not suffice for claims, rights, registered goods and real estate (arts 94b and 103 Sv).',
  },
  'item.maximum-missing': { nl: 'Noem het maximumbedrag (art. 94c onder b Sv).', en: 'State the maximum amount (art. 94c under b Sv).' },
  'item.value-missing': {
    nl: 'Stel eerst de waarde vóór vervreemding of vernietiging vast, bij Waarde en kosten (art. 117 lid 3 Sv; art. 27 lid 2 onder b Richtlijn (EU) 2024/1260).',
    en: 'Establish the value before sale or destruction first, under Value and cost (art. 117(3) Sv; art. 27(2)(b) Directive (EU) 2024/1260).',
  },
  'item.mode-differs': { nl: 'De machtiging laat deze wijze niet toe.', en: 'The authorisation does not allow this mode.' },
  'item.term-running': { nl: 'De termijn loopt nog tot en met {until}.', en: 'The term still runs up to and including {until}.' },
  'item.term-passed': { nl: 'De termijn is op {until} verstreken.', en: 'The term ended on {until}.' },
  'item.term-unknown': { nl: 'Het einde van de termijn staat nog niet vast.', en: 'The end of the term is not known yet.' },
  'item.seizure-date-unknown': { nl: 'De datum van inbeslagneming is niet bekend.', en: 'The date of the seizure is not known.' },
  'item.money-is-kept': { nl: 'Voor geld eindigt de bewaring niet door tijdsverloop.', en: 'For money custody does not end by lapse of time.' },
  'item.nothing-in-its-place': { nl: 'Het voorwerp is er nog; geef het zelf terug.', en: 'The item is still there; return it itself.' },
  'item.not-handed-over': {
    nl: 'Het voorwerp staat volgens het register nog in: {standsIn}. Draag het eerst over.',
    en: 'The register still has the item in: {standsIn}. Hand it over first.',
  },
  'item.possible-duplicate': {
    nl: 'Dit staat waarschijnlijk al in het dossier: {reference} heeft hetzelfde {markNl}, {value}. Is het iets anders, geef dan de reden.',
    en: 'This is probably in the case already: {reference} has the same {markEn}, {value}. If it is something else, give the reason.',
  },
  'item.twice-in-seizure': {
    nl: 'Dit is waarschijnlijk tweemaal ingevoerd: voorwerp {number} heeft hetzelfde {markNl}, {value}. Is het iets anders, geef dan de reden.',
    en: 'This was probably entered twice: thing {number} has the same {markEn}, {value}. If it is something else, give the reason.',
  },
  'item.thing-is-gone': { nl: 'Het voorwerp is er niet meer; betaal wat ervoor in de plaats kwam.', en: 'The item is gone; pay what came in its place.' },
} as const satisfies Readonly<Record<string, Titles>>;

export type ItemRefusalCode = keyof typeof ITEM_REFUSAL_TEXTS;

/** Every code this context refuses with, in words. */
export const ITEM_PROBLEM_TEXTS: Readonly<Record<string, Titles>> = { ...ITEM_REFUSAL_TEXTS, ...DETAIL_TEXTS };

export type RefusalParams = Readonly<Record<string, string | number | readonly string[]>>;

export interface ItemRefusal {
  readonly code: ItemRefusalCode | DetailCode;
  readonly params: RefusalParams;
  /** JSON Pointer, when one field of the request is to blame. */
  readonly pointer?: string;
  /** True when a reason under this pointer in `confirmations` makes the request acceptable. */
  readonly confirmable?: true;
}

export function refusal(code: ItemRefusalCode, params: RefusalParams = {}, pointer?: string): ItemRefusal {
  return pointer === undefined ? { code, params } : { code, params, pointer };
}

/** A word in both languages, for texts that quote it: `named('block', …)` gives `block`, `blockNl` and `blockEn`. */
export function named(name: string, id: string, { nl, en }: Titles): RefusalParams {
  return { [name]: id, [`${name}Nl`]: nl, [`${name}En`]: en };
}

/**
 * What a refusal means for the caller: not yours to do (403), something in the request is wrong (400), or nobody may do
 * it now (409).
 */
export function kindOfRefusals(refusals: readonly ItemRefusal[]): 'forbidden' | 'invalid' | 'rule' {
  if (refusals.some(({ code }) => code === 'item.role-not-allowed')) return 'forbidden';
  return refusals.every(({ pointer }) => pointer !== undefined) ? 'invalid' : 'rule';
}
