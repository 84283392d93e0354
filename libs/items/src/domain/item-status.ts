import type { Titles } from '../../../platform/src/contract.js';

interface StatusEntry {
  readonly title: Titles;
  /** The register has nothing left to do with the item. */
  readonly terminal?: true;
  /** Under seizure (the thing, or the money in its place) and no decision that ends it: "any held" of the procedure. */
  readonly held?: true;
  /** Someone at the prosecution service has to decide before anything can go on. */
  readonly awaitingDecision?: true;
}

const ENTRIES = {
  planned: { title: { nl: 'Gepland', en: 'Planned' } },
  seized: { title: { nl: 'In beslag genomen', en: 'Seized' }, held: true },
  noticed: { title: { nl: 'Kennisgeving ontvangen', en: 'Notice received' }, held: true, awaitingDecision: true },
  maintained: { title: { nl: 'Beslag voortgezet', en: 'Seizure maintained' }, held: true },
  'in-custody': { title: { nl: 'Bij de bewaarder', en: 'In custody' }, held: true },
  waived: { title: { nl: 'Afstand gedaan', en: 'Waived' }, held: true, awaitingDecision: true },
  'intent-other': { title: { nl: 'Voornemen tot afgifte aan een ander', en: 'Intention to hand to another' }, held: true, awaitingDecision: true },
  'provisional-use': { title: { nl: 'Voorlopig afgegeven', en: 'Provisionally handed over' }, held: true },
  'kept-for-claimant': { title: { nl: 'Bewaard voor de rechthebbende', en: 'Kept for the claimant' }, held: true },
  'disposal-requested': { title: { nl: 'Machtiging gevraagd', en: 'Authorisation requested' }, held: true, awaitingDecision: true },
  'disposal-authorised': { title: { nl: 'Machtiging verleend', en: 'Disposal authorised' }, held: true },
  'disposal-deemed': { title: { nl: 'Machtiging van rechtswege', en: 'Authorised by lapse of time' }, held: true },
  'sold-proceeds-held': { title: { nl: 'Verkocht, beslag rust op de opbrengst', en: 'Sold, proceeds under seizure' }, held: true },
  'custody-end-noticed': { title: { nl: 'Einde bewaring aangekondigd', en: 'End of custody announced' }, held: true, awaitingDecision: true },
  'forfeited-not-final': { title: { nl: 'Verbeurdverklaard, niet onherroepelijk', en: 'Forfeited, not final' }, held: true },
  'withdrawn-not-final': { title: { nl: 'Onttrokken, niet onherroepelijk', en: 'Withdrawn, not final' }, held: true },
  'released-on-security': { title: { nl: 'Vrijgegeven tegen zekerheid', en: 'Released on security' } },
  'return-ordered': { title: { nl: 'Teruggave gelast', en: 'Return ordered' } },
  'return-blocked': { title: { nl: 'Teruggave geblokkeerd', en: 'Return blocked' } },
  unclaimed: { title: { nl: 'Niet opgehaald', en: 'Unclaimed' } },
  'deemed-forfeited': { title: { nl: 'Geldt als verbeurdverklaard', en: 'Deemed forfeited' } },
  forfeited: { title: { nl: 'Verbeurdverklaard', en: 'Forfeited' } },
  withdrawn: { title: { nl: 'Onttrokken aan het verkeer', en: 'Withdrawn from circulation' } },
  executory: { title: { nl: 'Executoriaal beslag', en: 'Under execution' } },
  realised: { title: { nl: 'Uitgewonnen', en: 'Realised' } },
  returned: { title: { nl: 'Teruggegeven', en: 'Returned' }, terminal: true },
  'value-paid': { title: { nl: 'Waarde uitbetaald', en: 'Value paid' }, terminal: true },
  destroyed: { title: { nl: 'Vernietigd', en: 'Destroyed' }, terminal: true },
  abandoned: { title: { nl: 'Prijsgegeven', en: 'Given up' }, terminal: true },
  'other-purpose': { title: { nl: 'Ander doel gegeven', en: 'Put to another purpose' }, terminal: true },
  'finally-sold': { title: { nl: 'Verkocht na verbeurdverklaring', en: 'Sold after forfeiture' }, terminal: true },
  'finally-destroyed': { title: { nl: 'Vernietigd na de uitspraak', en: 'Destroyed after the decision' }, terminal: true },
  'social-use': { title: { nl: 'Maatschappelijk bestemd', en: 'Put to social use' }, terminal: true },
  transferred: { title: { nl: 'Overgedragen', en: 'Transferred' }, terminal: true },
  shared: { title: { nl: 'Verdeeld met een andere staat', en: 'Shared with another State' }, terminal: true },
  'applied-to-debt': { title: { nl: 'Verrekend met de schuld', en: 'Applied to the debt' }, terminal: true },
  'transferred-abroad': { title: { nl: 'Overgedragen aan het buitenland', en: 'Handed over abroad' }, terminal: true },
  // Only with an incident report that settles the loss; until then the item stays in the state it was in.
  lost: { title: { nl: 'Vermist of verloren gegaan', en: 'Lost' }, terminal: true },
  // Its quantity went to another of its kind; no act of the procedure leads here, only a join.
  joined: { title: { nl: 'Samengevoegd', en: 'Joined with another' }, terminal: true },
} as const satisfies Readonly<Record<string, StatusEntry>>;

export type ItemStatus = keyof typeof ENTRIES;

export const ITEM_STATUSES: Readonly<Record<ItemStatus, StatusEntry>> = ENTRIES;
export const ITEM_STATUS_IDS = Object.keys(ENTRIES) as readonly ItemStatus[];

function statusesWith(mark: 'terminal' | 'held' | 'awaitingDecision'): ReadonlySet<ItemStatus> {
  return new Set(ITEM_STATUS_IDS.filter((status) => ITEM_STATUSES[status][mark] === true));
}

/** No act leads out of these. A sale for value is not among them: the seizure goes on, on the money (art. 134 Sv). */
export const TERMINAL: ReadonlySet<ItemStatus> = statusesWith('terminal');
export const HELD: ReadonlySet<ItemStatus> = statusesWith('held');
export const AWAITING_DECISION: ReadonlySet<ItemStatus> = statusesWith('awaitingDecision');

/** States an item can be entered in: planned for a coming action, or seized. */
export const INITIAL_ITEM_STATUSES = ['planned', 'seized'] as const satisfies readonly ItemStatus[];

export function isItemStatus(text: string): text is ItemStatus {
  return Object.hasOwn(ENTRIES, text);
}

export function isAwaitingDecision(status: string): boolean {
  return isItemStatus(status) && AWAITING_DECISION.has(status);
}

export function isTerminalItem(status: string): boolean {
  return isItemStatus(status) && TERMINAL.has(status);
}
