import type { PlanEvent } from '../src/domain/planning/plan-event.js';
import type { SubjectType } from '../src/domain/rules/rule.js';

const SUBJECT_OF_PREFIX: Readonly<Record<string, SubjectType>> = {
  item: 'item',
  interest: 'item',
  receipt: 'item',
  disposal: 'item',
  custody: 'item',
  register: 'item',
  claim: 'item',
  'third-party': 'item',
  'data-carrier': 'item',
  request: 'request',
  exchange: 'exchange',
};

/** An event that happened on a date and was recorded that day at noon; its subject follows from its type. */
export function anEvent(type: string, occurredOn: string, overrides: Partial<PlanEvent> = {}): PlanEvent {
  const subjectType = overrides.subjectType ?? SUBJECT_OF_PREFIX[type.split('.')[0] ?? ''] ?? 'case';
  return {
    id: `${type}@${occurredOn}`,
    type,
    subjectType,
    subjectId: `${subjectType}-1`,
    occurredOn,
    recordedAt: `${occurredOn}T11:00:00.000Z`,
    data: {},
    ...overrides,
  };
}

/** An event at a moment, written as local time with its offset. */
export function anEventAt(type: string, local: string, data: PlanEvent['data'] = {}): PlanEvent {
  const occurredAt = new Date(local).toISOString();
  return anEvent(type, local.slice(0, 10), {
    id: `${type}@${local}`,
    occurredAt,
    timeZone: 'Europe/Amsterdam',
    recordedAt: occurredAt,
    data,
  });
}

/** The seizure of an item under the Code of Criminal Procedure. */
export function aSeizure(occurredOn: string, assetClass: string, overrides: Partial<PlanEvent> = {}): PlanEvent {
  return anEvent('item.seized', occurredOn, { data: { grounds: ['nl-sv-94'], assetClass }, ...overrides });
}
