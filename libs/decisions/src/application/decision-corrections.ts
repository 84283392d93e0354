import { Injectable } from '@nestjs/common';
import { NOTHING, type Companion, type Correctable, type CorrectedEvent, type CorrectionRule, type EventKind } from '#cases';
import type { Refusal } from '#platform';
import type { Decision } from '../persistence/decision.entity.js';
import { DecisionRepository } from '../persistence/decision.repository.js';

/** What was recorded about a decision itself, and the day of its row that says the same. */
const DAY_OF: Readonly<Record<string, 'decidedOn' | 'finalOn' | 'withdrawnOn'>> = { 'decision.given': 'decidedOn', 'decision.final': 'finalOn', 'decision.withdrawn': 'withdrawnOn' };

/** A decision, its row and the acts it carried out have one date: who corrects one corrects all. */
@Injectable()
export class DecisionCorrections implements CorrectionRule {
  constructor(private readonly decisions: DecisionRepository) {}

  correctable({ type }: EventKind): Correctable | null {
    return Object.hasOwn(DAY_OF, type) ? { time: 'none', fields: [], mayBeVoid: false } : null;
  }

  recorders(): null {
    return null;
  }

  concerns({ decisionId }: EventKind): boolean {
    return decisionId !== null;
  }

  async refusals(corrected: CorrectedEvent): Promise<readonly Refusal[]> {
    const { id, before, after, decisionId } = corrected;
    if (decisionId === null || before.occurredOn === after.occurredOn) return NOTHING;
    const decision = await this.decisions.get(decisionId);
    const day = (await this.decisions.recordedWith(id, decision)).map(({ type }) => DAY_OF[type]).find((found) => found !== undefined);
    return refuseDisorder(decision, day, after.occurredOn, await this.decisions.firstOtherAct(id, decision));
  }

  async follow(corrected: CorrectedEvent): Promise<readonly Companion[]> {
    const { id, type, before, after, decisionId } = corrected;
    if (decisionId === null) return NOTHING;
    const { reviewOn } = after.data;
    const isReviewed = typeof reviewOn === 'string' && reviewOn !== before.data['reviewOn'];
    const day = DAY_OF[type];
    const decision = await this.decisions.get(decisionId);
    const changes: Partial<Decision> = { ...(day !== undefined && { [day]: after.occurredOn }), ...(isReviewed && { reviewOn }) };
    if (Object.keys(changes).length > 0) await this.decisions.change(decisionId, decision.version, changes);
    const others = (await this.decisions.recordedWith(id, decision)).filter((other) => other.id !== id);
    return others.map((other) => ({ eventId: other.id, change: { occurredOn: after.occurredOn, ...(isReviewed && other.reviews && { data: { reviewOn } }) } }));
  }
}

/** Given before it is final or taken back, and before what was done on it later. */
function refuseDisorder({ decidedOn, finalOn, withdrawnOn }: Decision, day: 'decidedOn' | 'finalOn' | 'withdrawnOn' | undefined, occurredOn: string, firstLaterAct: string | null): readonly Refusal[] {
  const pointer = '/occurredOn';
  if (day !== 'decidedOn') {
    if (occurredOn >= decidedOn) return NOTHING;
    return [day === undefined ? { code: 'item.decision-later', pointer, params: { decidedOn } } : { code: 'decision.final-before', pointer }];
  }
  const next = [finalOn, withdrawnOn, firstLaterAct].flatMap((each) => each ?? []).toSorted()[0];
  return next !== undefined && next < occurredOn ? [{ code: 'decision.after-its-end', pointer, params: { next } }] : NOTHING;
}
