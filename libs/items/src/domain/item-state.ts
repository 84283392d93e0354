import type { LegalDate, Titles } from '../../../platform/src/contract.js';
import type { AssetClass } from './asset-class.js';
import type { Investigation } from './financial-investigation.js';
import type { SeizureGround } from './legal-bases.js';
import type { ItemStatus } from './item-status.js';

/** What stands in the way of an act, beside the legal state; more than one can rest on an item. */
export const ITEM_BLOCKS = {
  'complaint-pending': { nl: 'Beklag aanhangig', en: 'Complaint pending' },
  'third-party-attachment': { nl: 'Beslag van een derde', en: 'Attachment by a third party' },
  'evidence-interest': { nl: 'Nodig voor het onderzoek', en: 'Needed for the investigation' },
  'foreign-request': { nl: 'Verzoek van een andere staat', en: 'Request of another State' },
  security: { nl: 'Zekerheid gesteld', en: 'Security held' },
} as const satisfies Readonly<Record<string, Titles>>;

export type ItemBlock = keyof typeof ITEM_BLOCKS;

/**
 * Ends of terms as the deadlines context computed them (last day, moved off weekends and holidays): the complaint of
 * art. 116(3), the six weeks of 117(5), the objection of 118(5), the three months of 552b, the keeping of 118(4)/119(3).
 */
export type ItemTerm = 'complaint' | 'disposal-decision' | 'custody-objection' | 'revocation' | 'custody-keep';

/** An authorisation to dispose names what may be done: sell (or use otherwise), or destroy (or give up). */
export type DisposalMode = 'sale' | 'destruction';

/** The judge's authorisation a conservatory seizure rests on (art. 103 Sv). */
export interface Authorisation {
  readonly oral: boolean;
  /** The maximum amount of art. 94c under b is stated. */
  readonly hasMaximum: boolean;
}

/** All that the rules look at. What is not known is left out; a rule that needs it says so. */
export interface ItemState {
  readonly status: ItemStatus;
  readonly assetClass: AssetClass;
  /** Seizure grounds in force now. */
  readonly grounds: readonly SeizureGround[];
  readonly blocks: readonly ItemBlock[];
  /** Nobody may possess it: it can only be destroyed. */
  readonly forbidden: boolean;
  readonly seizedOn?: LegalDate;
  readonly valueEstablishedOn?: LegalDate;
  /** The decision on the item (forfeiture, judgment to recover on) can no longer be challenged. */
  readonly hasFinalDecision: boolean;
  readonly authorisation?: Authorisation;
  /** When a criminal financial investigation went on: inside it conservatory seizure needs no further authorisation (art. 126b Sv). */
  readonly investigations?: readonly Investigation[];
  /** The person it was taken from declared at the waiver that it is his (art. 116(2)(c) Sv). */
  readonly holderClaimsOwnership?: boolean;
  readonly authorisedMode?: DisposalMode;
  /** A prosecutor went past a pending complaint with reasons. */
  readonly complaintOverridden?: boolean;
  /** What the State holds in place of the thing. */
  readonly standsInPlace?: 'proceeds' | 'security';
  /** Where in the own store the thing stands; left out when it is not there, or nobody said so. */
  readonly standsIn?: string;
  readonly terms?: Readonly<Partial<Record<ItemTerm, LegalDate | null>>>;
}
