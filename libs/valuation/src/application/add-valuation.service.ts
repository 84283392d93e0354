import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { ItemRepository, type Item } from '#items';
import { UnitOfWork, legalDateOf, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { AddValuationRequest, MarketValuationRequest, ValuationAdded } from '../contract.js';
import { Exact, toCents } from '../domain/exact.js';
import { RateRepository } from '../persistence/rate.repository.js';
import { ValuationRepository, type NewValuation } from '../persistence/valuation.repository.js';

/** Adds a value to the list of an item. One person may: what was found before stays beside it. */
@Injectable()
export class AddValuation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly rates: RateRepository,
    private readonly valuations: ValuationRepository,
  ) {}

  async execute(context: WorkContext, itemId: string, sent: SentBody<AddValuationRequest>): Promise<ValuationAdded> {
    return this.uow.run(context, async () => {
      const item = await this.itemToValue(itemId);
      const { moment, valuedOn, value, method, source, valuer, documentId } = await sent.heldTo(async (stated) => [
        ...refusalsBeforeSeizure(item, stated.valuedOn, '/valuedOn'),
        ...(await this.cases.foreignDocumentRefusals(item.caseId, stated.documentId)),
      ]);
      return this.add(item, { moment, valuedOn, ...value, method, source, valuer: valuer ?? null, documentId: documentId ?? null });
    });
  }

  /** Quantity times the last price before a moment: the price, its time and its source stand in the entry. */
  async fromMarket(context: WorkContext, itemId: string, sent: SentBody<MarketValuationRequest>): Promise<ValuationAdded> {
    return this.uow.run(context, async () => {
      const item = await this.itemToValue(itemId);
      const coins = coinsOf(item);
      const { moment, at } = await sent.heldTo(async (stated) => [
        ...(coins === null ? [{ code: 'valuation.not-priced', pointer: '' }] : []),
        ...(stated.at === undefined ? [] : await this.marketRefusals(item, coins?.token, stated.at)),
      ]);
      if (coins === null) throw new Error('What has no price was not refused.');
      const { token, quantity } = coins;
      const price = await this.rates.priceBefore(token.toUpperCase(), at);
      if (price === null) throw new Error('A missing price was not refused.');
      const valuedOn = legalDateOf(new Date(at));
      const amount = toCents(new Exact(quantity).times(price.price.amount));
      const source = `${price.source}, ${price.pricedAt}, 1 ${price.token} = ${price.price.amount} ${price.price.currency}`;
      return this.add(item, { moment, valuedOn, amount, currency: price.price.currency, method: 'market', source, valuer: null, documentId: null });
    });
  }

  private async marketRefusals(item: Item, token: string | undefined, at: string): Promise<readonly Refusal[]> {
    const tooEarly = refusalsBeforeSeizure(item, legalDateOf(new Date(at)), '/at');
    if (tooEarly.length > 0 || token === undefined || (await this.rates.priceBefore(token.toUpperCase(), at)) !== null) return tooEarly;
    return [{ code: 'valuation.no-price', pointer: '/at', params: { token } }];
  }

  private async itemToValue(itemId: string): Promise<Item> {
    const item = await this.items.get(itemId);
    await this.cases.requireToChange(item.caseId);
    return item;
  }

  private async add(item: Item, entry: Omit<NewValuation, 'id' | 'itemId' | 'caseId' | 'supersedes' | 'reason'>): Promise<ValuationAdded> {
    const id = randomUUID();
    await this.valuations.add({ ...entry, id, itemId: item.id, caseId: item.caseId, supersedes: null, reason: null });
    const { moment, valuedOn, amount, currency, method, source, documentId } = entry;
    this.uow.record({
      type: 'item.valued',
      caseId: item.caseId,
      subjectType: 'item',
      subjectId: item.id,
      occurredOn: valuedOn,
      ...(documentId !== null && { documentId }),
      data: { valuationId: id, moment, value: { amount, currency }, method, source },
    });
    return { id };
  }
}

/** What has a price of the market, and how much of it; null for what has none. */
function coinsOf({ assetClass, details }: Item): { readonly token: string; readonly quantity: string } | null {
  const { token, quantity } = details as Readonly<Record<string, unknown>>;
  return assetClass === 'crypto-asset' && typeof token === 'string' && typeof quantity === 'string' ? { token, quantity } : null;
}

/** A thing is not valued for its case before it was seized. */
export function refusalsBeforeSeizure({ seizedOn }: Pick<Item, 'seizedOn'>, valuedOn: string | undefined, pointer: string): readonly Refusal[] {
  return seizedOn !== null && valuedOn !== undefined && valuedOn < seizedOn ? [{ code: 'valuation.before-seizure', pointer }] : [];
}
