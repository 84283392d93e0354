import { Injectable } from '@nestjs/common';
import { CaseAccess, DeadlineSummaries } from '#cases';
import { UnitOfWork, type WorkContext } from '#platform';
import type { Item as ItemOnTheWire } from '../contract.js';
import { ASSET_CLASSES, isAssetClass } from '../domain/asset-class.js';
import { foreignCodesOf } from '../domain/taxonomy/foreign-codes.js';
import { ItemPageQuery } from '../persistence/item-page.query.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { ItemOffers } from './item-offers.service.js';
import { moneyOf } from './item-listing.js';

const ACTS_ON_AN_ITEM = ['deadline.set', 'item.correct', 'item.split', 'item.join', 'item.arrange', 'item.transition', 'item.ask-approval', 'item.follow', 'decision.give', 'event.record', 'document.add', 'document.add-version', 'custody.move'];

/** Shows one item: what it is, where it stands, what can be done with it now. */
@Injectable()
export class ShowItem {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly page: ItemPageQuery,
    private readonly offers: ItemOffers,
    private readonly deadlines: DeadlineSummaries,
  ) {}

  async execute(context: WorkContext, id: string): Promise<ItemOnTheWire> {
    return this.uow.read(context, async () => {
      const item = await this.items.get(id);
      const inCase = await this.cases.require(item.caseId);
      const identifiers = await this.items.identifiersOf(id);
      const followers = await this.items.followersOf(id, context.actor.id);
      const around = await this.page.of(id);
      const allowedActions = await this.cases.allowedActs(inCase, ACTS_ON_AN_ITEM);
      const offers = await this.offers.of(item, allowedActions);
      const deadlines = item.nextDeadlineId === null ? null : await this.deadlines.describe([item.nextDeadlineId]);
      this.uow.consulted({ kind: 'consultation', caseId: item.caseId, subjectType: 'item', subjectId: id });
      return {
        id,
        version: item.version,
        reference: item.reference,
        caseId: item.caseId,
        caseReference: inCase.reference,
        caseTitle: inCase.title,
        assetClass: item.assetClass,
        group: isAssetClass(item.assetClass) ? ASSET_CLASSES[item.assetClass].group : 'goods',
        foreignCodes: foreignCodesOf(item.assetClass, item.details),
        description: item.description,
        quantity: item.quantity,
        unit: item.quantityUnit,
        details: item.details,
        identifiers: identifiers.map(({ kind, value, normalised, outcome, reason }) => ({ kind, value, normalised, outcome, reason })),
        amount: moneyOf(item.amount, item.amountCurrency),
        estimatedValue: moneyOf(item.estimatedAmount, item.estimatedCurrency),
        status: item.status,
        grounds: item.grounds,
        blocks: offers.blocks,
        forbidden: item.forbidden,
        seizedOn: item.seizedOn,
        seizedAt: item.seizedAt?.toISOString() ?? null,
        seizedFrom: around.seizedFrom,
        seizedPlace: item.seizedPlace,
        seizedSeal: item.seizedSeal,
        place: around.placed ? around.path : item.place,
        statedPlace: item.place,
        keeper: around.placed ? around.holder : item.keeper,
        needsReview: item.needsReview,
        reviewNotes: item.reviewNotes,
        verbatim: item.verbatim,
        followers: followers.count,
        following: followers.mine,
        openTransitions: offers.transitions,
        askableSteps: offers.askable,
      openDecisions: offers.decisions,
        allowedActions,
        nextDeadline: item.nextDeadlineId === null ? null : (deadlines?.get(item.nextDeadlineId) ?? null),
        handler: around.handler,
      };
    });
  }
}
