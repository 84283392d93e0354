import { Inject, Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { EVENT_TITLES, UnitOfWork, titleOfEvent, type EventTitles, type WorkContext } from '#platform';
import type { CaseAsKnown, ItemAsKnown, KnownFact, KnownItem } from '../contract.js';
import { asKnownBefore, factsKnownBefore, recordedSince } from '../domain/history/as-known.js';
import { AsKnownQuery, type HistoryFact, type KnownPlace } from '../persistence/as-known.query.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { moneyOf } from './item-listing.js';

/** Shows an item or a case as the register knew it at the end of a day: by when things were recorded, not by when they happened. */
@Injectable()
export class ShowAsKnown {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly query: AsKnownQuery,
    @Inject(EVENT_TITLES) private readonly titles: readonly EventTitles[],
  ) {}

  item(context: WorkContext, id: string, on: string): Promise<ItemAsKnown> {
    return this.uow.read(context, async () => {
      const item = await this.items.get(id);
      const before = await this.query.endOf(on);
      const history = await this.query.ofItem(id);
      const known = asKnownBefore({ ...item }, history, before);
      const [place] = await this.query.placesOf([id], before);
      this.uow.consulted({ kind: 'consultation', caseId: item.caseId, subjectType: 'item', subjectId: id, data: { asKnownOn: on } });
      return {
        on,
        firstKnownAt: firstOf(history),
        recordedSince: recordedSince(history, before),
        item: known === null ? null : { ...toKnownItem(known, place), details: known.details, grounds: known.grounds, seizedOn: known.seizedOn },
        facts: this.factsOf(history, before),
        decisions: known === null ? [] : await this.query.decisionsOf({ itemId: id }, before),
      };
    });
  }

  case(context: WorkContext, id: string, on: string): Promise<CaseAsKnown> {
    return this.uow.read(context, async () => {
      const file = await this.cases.require(id);
      const before = await this.query.endOf(on);
      const everything = await this.query.ofCase(id);
      const history = bySubject(everything);
      const of = (subject: string): readonly HistoryFact[] => history.get(subject) ?? [];
      const known = asKnownBefore({ ...file }, of(`case ${id}`), before);
      const items = (await this.items.ofCase(id)).flatMap((item) => asKnownBefore({ ...item }, of(`item ${item.id}`), before) ?? []);
      const places = new Map((await this.query.placesOf(items.map((item) => item.id), before)).map((place) => [place.itemId, place]));
      const parties = (await this.query.partiesOf(id)).flatMap((party) => asKnownBefore({ ...party }, of(`party ${party.id}`), before) ?? []);
      this.uow.consulted({ kind: 'consultation', caseId: id, subjectType: 'case', subjectId: id, data: { asKnownOn: on } });
      return {
        on,
        firstKnownAt: firstOf(of(`case ${id}`)),
        recordedSince: recordedSince(everything, before),
        file: known === null ? null : { title: known.title, status: known.status, classification: known.classification, parketNumbers: known.parketNumbers, investigationName: known.investigationName, legalGrounds: known.legalGrounds },
        parties: known === null ? [] : parties,
        items: known === null ? [] : items.map((item) => toKnownItem(item, places.get(item.id))),
        decisions: known === null ? [] : await this.query.decisionsOf({ caseId: id }, before),
        facts: this.factsOf(everything.filter(({ subjectType }) => subjectType !== 'item'), before),
      };
    });
  }

  private factsOf(history: readonly HistoryFact[], before: string): readonly KnownFact[] {
    return factsKnownBefore(history, before).map(({ id, type, occurredOn, recordedAt, by, reason }) => ({ id, type, title: titleOfEvent(this.titles, type), occurredOn, recordedAt, by, reason }));
  }
}

function bySubject(facts: readonly HistoryFact[]): ReadonlyMap<string, readonly HistoryFact[]> {
  const found = new Map<string, HistoryFact[]>();
  for (const fact of facts) {
    const key = `${fact.subjectType} ${fact.subjectId}`;
    const sofar = found.get(key);
    if (sofar) sofar.push(fact);
    else found.set(key, [fact]);
  }
  return found;
}

function firstOf(history: readonly HistoryFact[]): string | null {
  return history[0]?.recordedAt ?? null;
}

/** Placed by then: where its chain had it; else where it was said to be. */
function toKnownItem(item: Item, place: KnownPlace | undefined): KnownItem {
  const { id, reference, assetClass, description, quantity, quantityUnit: unit, status } = item;
  const value = moneyOf(item.amount, item.amountCurrency) ?? moneyOf(item.estimatedAmount, item.estimatedCurrency);
  return { id, reference, assetClass, description, quantity, unit, status, value, place: place ? place.path : item.place, holder: place ? place.holder : item.keeper };
}
