import { Inject, Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { EVENT_TITLES, UnitOfWork, titleOfEvent, type EventTitles, type WorkContext } from '#platform';
import type { CaseAsKnown, ItemAsKnown, KnownFact, KnownItem, KnownValuation } from '../contract.js';
import { asKnownBefore, factsKnownBefore, recordedSince } from '../domain/history/as-known.js';
import { AsKnownQuery, type HistoryFact, type KnownPlace, type RecordedValuation } from '../persistence/as-known.query.js';
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
      const valuations = await this.query.valuationsOf([id], before);
      this.uow.consulted({ kind: 'consultation', caseId: item.caseId, subjectType: 'item', subjectId: id, data: { asKnownOn: on } });
      return {
        on,
        firstKnownAt: firstOf(history),
        recordedSince: recordedSince(history, before),
        item: known === null ? null : { ...toKnownItem(known, place, valuations), details: known.details, grounds: known.grounds, seizedOn: known.seizedOn },
        valuations: known === null ? [] : valuations.map(toKnownValuation),
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
      const history = groupedBy(everything, ({ subjectType, subjectId }) => `${subjectType} ${subjectId}`);
      const of = (subject: string): readonly HistoryFact[] => history.get(subject) ?? [];
      const known = asKnownBefore({ ...file }, of(`case ${id}`), before);
      const items = (await this.items.ofCase(id)).flatMap((item) => asKnownBefore({ ...item }, of(`item ${item.id}`), before) ?? []);
      const places = new Map((await this.query.placesOf(items.map((item) => item.id), before)).map((place) => [place.itemId, place]));
      const valuations = groupedBy(await this.query.valuationsOf(items.map((item) => item.id), before), ({ itemId }) => itemId);
      const parties = (await this.query.partiesOf(id)).flatMap((party) => asKnownBefore({ ...party }, of(`party ${party.id}`), before) ?? []);
      this.uow.consulted({ kind: 'consultation', caseId: id, subjectType: 'case', subjectId: id, data: { asKnownOn: on } });
      return {
        on,
        firstKnownAt: firstOf(of(`case ${id}`)),
        recordedSince: recordedSince(everything, before),
        file: known === null ? null : { title: known.title, status: known.status, classification: known.classification, parketNumbers: known.parketNumbers, investigationName: known.investigationName, legalGrounds: known.legalGrounds },
        parties: known === null ? [] : parties,
        items: known === null ? [] : items.map((item) => toKnownItem(item, places.get(item.id), valuations.get(item.id))),
        decisions: known === null ? [] : await this.query.decisionsOf({ caseId: id }, before),
        facts: this.factsOf(everything.filter(({ subjectType }) => subjectType !== 'item'), before),
      };
    });
  }

  private factsOf(history: readonly HistoryFact[], before: string): readonly KnownFact[] {
    return factsKnownBefore(history, before).map(({ id, type, occurredOn, recordedAt, by, reason }) => ({ id, type, title: titleOfEvent(this.titles, type), occurredOn, recordedAt, by, reason }));
  }
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const sofar = found.get(keyOf(one));
    if (sofar) sofar.push(one);
    else found.set(keyOf(one), [one]);
  }
  return found;
}

function firstOf(history: readonly HistoryFact[]): string | null {
  return history[0]?.recordedAt ?? null;
}

function toKnownValuation({ id, moment, valuedOn, amount, currency, method, source, corrected, recordedAt }: RecordedValuation): KnownValuation {
  return { id, moment, valuedOn, value: { amount, currency }, method, source, corrected, recordedAt: recordedAt.toISOString() };
}

/** Placed by then: where its chain had it; else where it was said to be. */
function toKnownItem(item: Item, place: KnownPlace | undefined, valuations: readonly RecordedValuation[] = []): KnownItem {
  const { id, reference, assetClass, description, quantity, quantityUnit: unit, status } = item;
  const value = moneyOf(item.amount, item.amountCurrency) ?? moneyOf(item.estimatedAmount, item.estimatedCurrency);
  const last = valuations.find(({ corrected }) => !corrected);
  const valued = last ? { on: last.valuedOn, value: { amount: last.amount, currency: last.currency } } : null;
  return { id, reference, assetClass, description, quantity, unit, status, value, valued, place: place ? place.path : item.place, holder: place ? place.holder : item.keeper };
}
