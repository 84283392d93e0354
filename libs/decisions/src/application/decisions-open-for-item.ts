import { Injectable } from '@nestjs/common';
import { ITEM_ACTIONS, OpenDecisions, type ItemState } from '#items';
import { DECISION_KINDS } from '../domain/decision-kind.js';

/** Answers the items' question which decisions are open: those that an act from this state rests on, and keeping. */
@Injectable()
export class DecisionsOpenForItem extends OpenDecisions {
  openFor({ status, forbidden }: ItemState): readonly string[] {
    const rules = Object.values(ITEM_ACTIONS).filter(({ from, refusesForbidden }) => from.includes(status) && !(forbidden && refusesForbidden));
    return DECISION_KINDS.filter((kind) => rules.some(({ decision }) => decision?.kinds.includes(kind)));
  }
}
