import type { Role } from '../../../../access/src/contract.js';
import type { LegalDate, Titles } from '../../../../platform/src/contract.js';
import type { Field } from '../asset-classes/field.js';
import type { ActDecision, DecisionRequirement } from '../decision-requirement.js';
import type { ItemRefusal } from '../item-refusal.js';
import type { ItemBlock, ItemState } from '../item-state.js';
import type { ItemStatus } from '../item-status.js';
import type { LegalBasisId } from '../legal-bases.js';
import { COMPLAINT_OVERRIDE } from './statements.js';

/** What is done, by whom, on what. `occurredOn` is when it was done in law; it may be recorded later. */
export interface ItemAct {
  readonly actorRoles: readonly string[];
  readonly ground: string;
  readonly occurredOn: LegalDate;
  readonly decision?: ActDecision;
  /** Id or reference of the document that proves it. */
  readonly document?: string;
  /** What the person who records it states; the fields are those of the action. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** A condition of the law beyond the state; gives its refusals. */
export type Guard = (state: ItemState, act: ItemAct) => readonly ItemRefusal[];

/** One row of the table: an act on an item. */
export interface ItemActionRule {
  /** Row of the procedure (I1–I33). */
  readonly row: string;
  readonly title: Titles;
  readonly from: readonly ItemStatus[];
  readonly to: ItemStatus;
  readonly event: string;
  readonly eventTitle: Titles;
  /** Roles that may record it. Who decides in law is in `decision`. */
  readonly roles: readonly Role[];
  readonly bases: readonly LegalBasisId[];
  readonly decision: DecisionRequirement | null;
  /** The document that must be there. */
  readonly document: Titles | null;
  /** What must or may be stated with it. */
  readonly statements: readonly Field[];
  readonly needsReason: boolean;
  readonly blockedBy: readonly ItemBlock[];
  /** Goods nobody may possess cannot take this way. */
  readonly refusesForbidden: boolean;
  readonly guards: readonly Guard[];
}

type Optional = 'decision' | 'document' | 'statements' | 'needsReason' | 'blockedBy' | 'refusesForbidden' | 'guards';

/** A row with what most rows do not have left out. What a complaint blocks can be done past it, with reasons. */
export function action(rule: Omit<ItemActionRule, Optional> & Partial<Pick<ItemActionRule, Optional>>): ItemActionRule {
  const whole = { decision: null, document: null, statements: [], needsReason: false, blockedBy: [], refusesForbidden: false, guards: [], ...rule };
  return whole.blockedBy.includes('complaint-pending') ? { ...whole, statements: [...whole.statements, COMPLAINT_OVERRIDE] } : whole;
}
