import { Injectable } from '@nestjs/common';
import { NOTHING, onlyFields, type Companion, type Correctable, type CorrectedEvent, type CorrectionRule, type EventKind } from '#cases';
import { Clock, type Refusal } from '#platform';
import { actOf, beginsWaiting, correctableAct } from '../domain/corrections/correctable-acts.js';
import { fieldErrors } from '../domain/details/field-errors.js';
import { statementRefusals } from '../domain/decide-item-transition.js';
import { refusal } from '../domain/item-refusal.js';
import { ItemFactsQuery } from '../persistence/item-facts.query.js';
import { ItemRepository } from '../persistence/item.repository.js';

const SEIZURE = 'item.seized';
const DATE = { name: 'reviewOn', title: { nl: '', en: '' }, kind: 'date', required: true, mayBeFuture: true } as const;

/** Seizures and acts on items are corrected within the order of things, and the row of the item follows. */
@Injectable()
export class ItemActCorrections implements CorrectionRule {
  constructor(
    private readonly items: ItemRepository,
    private readonly facts: ItemFactsQuery,
    private readonly clock: Clock,
  ) {}

  correctable(event: EventKind): Correctable | null {
    return event.subjectType === 'item' ? correctableAct(event) : null;
  }

  recorders(event: EventKind): readonly string[] | null {
    return event.subjectType === 'item' ? (actOf(event)?.roles ?? null) : null;
  }

  concerns(event: EventKind): boolean {
    return this.correctable(event) !== null;
  }

  async refusals({ type, subjectId, before, after }: CorrectedEvent): Promise<readonly Refusal[]> {
    const rule = actOf({ type, data: before.data });
    const stated = rule ? statementRefusals(rule, { data: onlyFields(after.data, rule.statements) }, this.clock.today()) : NOTHING;
    const review = before.data['reviewOn'] === undefined ? NOTHING : fieldErrors(DATE, after.data['reviewOn'], '/data/reviewOn', this.clock.today());
    return [...stated, ...review, ...(before.occurredOn === after.occurredOn ? NOTHING : await this.orderRefusals(type, subjectId, after.occurredOn))];
  }

  /** Nothing is done with a thing before it is seized. */
  private async orderRefusals(type: string, itemId: string, occurredOn: string): Promise<readonly Refusal[]> {
    if (type === SEIZURE) {
      const first = await this.facts.firstActOn(itemId);
      return first !== null && first < occurredOn ? [refusal('item.seized-after-act', { firstActOn: first }, '/occurredOn')] : NOTHING;
    }
    const { seizedOn } = await this.items.get(itemId);
    return seizedOn !== null && occurredOn < seizedOn ? [refusal('item.before-seizure', { seizedOn }, '/occurredOn')] : NOTHING;
  }

  async follow({ type, subjectId, before, after }: CorrectedEvent): Promise<readonly Companion[]> {
    const item = await this.items.get(subjectId);
    const waits = item.awaitingSince === before.occurredOn && beginsWaiting({ type, data: before.data });
    const changes = {
      ...(type === SEIZURE && { seizedOn: after.occurredOn, seizedAt: after.occurredAt === null ? null : new Date(after.occurredAt) }),
      ...(waits && { awaitingSince: after.occurredOn }),
    };
    if (Object.keys(changes).length > 0) await this.items.change(item.id, item.version, changes);
    return NOTHING;
  }
}
