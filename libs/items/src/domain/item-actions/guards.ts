import type { Titles } from '../../../../platform/src/contract.js';
import { ASSET_CLASSES } from '../asset-class.js';
import { addDays } from '../days-between.js';
import { named, refusal, type ItemRefusal } from '../item-refusal.js';
import type { DisposalMode, ItemTerm } from '../item-state.js';
import type { ItemStatus } from '../item-status.js';
import { addYears } from '../legal-date.js';
import { CONSERVATORY, OTHER_LAW } from '../legal-bases.js';
import { conservatoryRefusals } from '../conservatory-seizure.js';
import { wentOn } from '../financial-investigation.js';
import { groundsAfter } from '../grounds-after.js';
import type { Guard } from './action-rule.js';
import { SET_OFF_CHECKED } from './statements.js';

const NONE: readonly never[] = [];
const CUSTODY_YEARS = 2;
/** Three months of 30 days (art. 136 Sv), before any move off a weekend or holiday. */
const CUSTODY_KEEP_DAYS = 90;

/** The guard holds for the states named only. */
export function when(statuses: readonly ItemStatus[], guard: Guard): Guard {
  return (state, act) => (statuses.includes(state.status) ? guard(state, act) : NONE);
}

/** Arts 94a, 94b, 94c and 103 Sv. */
export const seizedOnAuthority: Guard = (state, act) =>
  conservatoryRefusals({
    assetClasses: [state.assetClass],
    grounds: [...state.grounds, act.ground],
    ...(state.authorisation !== undefined && { authorisation: state.authorisation }),
    financialInvestigationOpen: wentOn(state.investigations ?? [], act.occurredOn),
  });

/** 94a objects follow the rules of recovery; release on security and execution exist for them only. */
export const underConservatorySeizure: Guard = ({ grounds }) =>
  grounds.includes(CONSERVATORY) ? NONE : [refusal('item.conservatory-only')];

/** Art. 353 Sv and forfeiture concern objects of art. 94; what is held on 94a alone is recovered on. */
export const underOtherThanConservatorySeizure: Guard = ({ grounds }) =>
  grounds.length === 0 || grounds.some((ground) => ground !== CONSERVATORY) ? NONE : [refusal('item.not-under-94')];

/** Art. 116(1) Sv: it goes back only when no other ground is left. */
export const endsEveryGround: Guard = (state, act) => {
  const left = groundsAfter(state.grounds, act.decision?.kind);
  return left.length === 0 ? NONE : [refusal('item.other-ground-left', { grounds: left })];
};

/** After a court's order to return only the lifting of another ground is left to decide. */
export const liftsWhatIsLeft: Guard = ({ grounds }, { decision }) =>
  grounds.length > 0 && decision?.kind === 'lift' ? NONE : [refusal('item.nothing-left-to-lift')];

/** The last check before it leaves the hand: what was seized again, or on a second ground, stays. */
export const noGroundLeft: Guard = ({ grounds }) =>
  grounds.length === 0 ? NONE : [refusal('item.other-ground-left', { grounds })];

/**
 * The value is established before anything is sold, destroyed or given away, by a valuation of that moment: art. 117(3) Sv
 * before the end of the case, art. 27(2)(b) Directive (EU) 2024/1260 also after it.
 */
export const valueEstablished: Guard = ({ valueEstablishedOn }, { occurredOn }) =>
  valueEstablishedOn !== undefined && valueEstablishedOn <= occurredOn ? NONE : [refusal('item.value-missing')];

/** What the authorisation names may be done, nothing else; where the law itself gives the power every mode is open. */
export function authorisedFor(mode: DisposalMode): Guard {
  return when(['disposal-authorised'], ({ authorisedMode }) =>
    authorisedMode === mode ? NONE : [refusal('item.mode-differs', { mode })],
  );
}

/** The term has run out: its last day is past. */
export function termOver(term: ItemTerm): Guard {
  return ({ terms }, { ground, occurredOn }) => {
    if (ground === OTHER_LAW) return NONE;
    const until = terms?.[term];
    if (until === undefined || until === null) return [refusal('item.term-unknown', { term })];
    return occurredOn > until ? NONE : [refusal('item.term-running', { term, until })];
  };
}

/** The term still runs on the day of the act. */
export function withinTerm(term: ItemTerm): Guard {
  return ({ terms }, { ground, occurredOn }) => {
    if (ground === OTHER_LAW) return NONE;
    const until = terms?.[term];
    if (until === undefined || until === null) return [refusal('item.term-unknown', { term })];
    return occurredOn <= until ? NONE : [refusal('item.term-passed', { term, until })];
  };
}

/** Art. 118(3) Sv: two years since the seizure, and never for money. The year term is not moved off weekends (ATW art. 4). */
export const custodyTwoYearsOver: Guard = ({ assetClass, seizedOn }, { ground, occurredOn }) => {
  if (ground === OTHER_LAW) return NONE;
  if (ASSET_CLASSES[assetClass].group === 'money') return [refusal('item.money-is-kept')];
  if (seizedOn === undefined) return [refusal('item.seizure-date-unknown')];
  const until = addYears(seizedOn, CUSTODY_YEARS);
  return occurredOn > until ? NONE : [refusal('item.term-running', { term: 'custody', until })];
};

/** Arts 118(4) and 119(3) Sv: three months after the final judgment; the day that is stated counts only where no clock of it stands or is still to be planned. */
export const custodyKeepOver: Guard = ({ terms }, { ground, occurredOn, data }) => {
  if (ground === OTHER_LAW) return NONE;
  const finalOn = data?.['judgmentFinalOn'];
  const planned = terms?.['custody-keep'];
  const until = planned === undefined && typeof finalOn === 'string' ? addDays(finalOn, CUSTODY_KEEP_DAYS) : planned;
  if (until === undefined || until === null) return [refusal('item.term-unknown', { term: 'custody-keep' })];
  return occurredOn > until ? NONE : [refusal('item.term-running', { term: 'custody-keep', until })];
};

export const holderSaysItIsHis: Guard = ({ holderClaimsOwnership }, { ground }) =>
  holderClaimsOwnership === true || ground === OTHER_LAW
    ? NONE
    : [refusal('item.statement-missing', { statement: 'holderClaimsOwnership', statementNl: 'de beslagene heeft verklaard dat het van hem is', statementEn: 'the holder declared that it is his' })];

export const decisionFinal: Guard = ({ hasFinalDecision }, { decision }) =>
  hasFinalDecision || decision?.isFinal === true ? NONE : [refusal('item.decision-not-final')];

/** Art. 119(1) and (2) Sv: the thing itself goes back while it is there; its price only when it is not. */
export const thingIsThere: Guard = ({ standsInPlace }) =>
  standsInPlace === undefined ? NONE : [refusal('item.thing-is-gone', { standsInPlace })];

export const thingIsGone: Guard = ({ standsInPlace }) =>
  standsInPlace !== undefined ? NONE : [refusal('item.nothing-in-its-place')];

/** What goes to someone else has left the store: handed over, with a receipt. */
export const handedOver: Guard = ({ standsIn }) => (standsIn === undefined ? NONE : [refusal('item.not-handed-over', { standsIn })]);

/** Art. 6:1:13 Sv: money never leaves without the question whether its receiver owes the State. */
export const setOffCheckedForMoney: Guard = ({ assetClass }, { data }) =>
  ASSET_CLASSES[assetClass].group !== 'money' || data?.[SET_OFF_CHECKED.name] === true
    ? NONE
    : [statementMissing(SET_OFF_CHECKED)];

/** Something must be stated, and true, that is not. */
export function statementMissing({ name, title }: { readonly name: string; readonly title: Titles }): ItemRefusal {
  return refusal('item.statement-missing', named('statement', name, title), `/data/${name}`);
}
