import { findLegalFact } from '../legal-facts.js';
import type { LegalFactField } from './legal-fact.js';

export interface LegalFactRefusal {
  readonly code:
    | 'fact.unknown'
    | 'fact.subject-not-allowed'
    | 'fact.time-required'
    | 'fact.field-required'
    | 'fact.field-unknown'
    | 'fact.field-too-long'
    | 'fact.field-invalid'
    | 'fact.leave-ends-before'
    | 'fact.leave-too-long'
    | 'fact.leaves-too-long'
    | 'fact.suspect-without-end'
    | 'fact.prosecution-ended-later';
  /** JSON Pointer into the request that records the fact. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface RecordedLegalFact {
  readonly type: string;
  readonly subjectType: string;
  readonly hasTime: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NONE: readonly LegalFactRefusal[] = [];

function isDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return DATE.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function checkValue(field: LegalFactField, value: unknown): readonly LegalFactRefusal[] {
  const pointer = `/data/${field.name}`;
  const invalid: readonly LegalFactRefusal[] = [{ code: 'fact.field-invalid', pointer, params: { kind: field.kind } }];
  switch (field.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? NONE : invalid;
    case 'date':
      return typeof value === 'string' && isDate(value) ? NONE : invalid;
    case 'choice':
      return field.choices?.some((choice) => choice.value === value) === true ? NONE : invalid;
    case 'suspect':
      return typeof value === 'string' && UUID.test(value) ? NONE : invalid;
    case 'text': {
      if (typeof value !== 'string') return invalid;
      const largest = field.maxLength ?? 0;
      return value.length > largest ? [{ code: 'fact.field-too-long', pointer, params: { largest } }] : NONE;
    }
    default:
      return field.kind satisfies never;
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');
}

function checkField(field: LegalFactField, value: unknown): readonly LegalFactRefusal[] {
  if (isGiven(value)) return checkValue(field, value);
  return field.required ? [{ code: 'fact.field-required', pointer: `/data/${field.name}`, params: {} }] : NONE;
}

/** Whether a user may record this fact with these data; every refusal at once. Its date and time are checked elsewhere. */
export function checkLegalFact({ type, subjectType, hasTime, data }: RecordedLegalFact): readonly LegalFactRefusal[] {
  const fact = findLegalFact(type);
  if (fact === undefined) return [{ code: 'fact.unknown', pointer: '/type', params: { type } }];
  const subjects: readonly string[] = fact.subjects;
  const unknown = Object.keys(data).filter((name) => !fact.fields.some((field) => field.name === name));
  return [
    ...(subjects.includes(subjectType)
      ? NONE
      : [{ code: 'fact.subject-not-allowed' as const, pointer: '/subjectType', params: { allowed: subjects.join(', ') } }]),
    ...(fact.needsTime && !hasTime ? [{ code: 'fact.time-required' as const, pointer: '/occurredAt', params: {} }] : NONE),
    ...fact.fields.flatMap((field) => checkField(field, data[field.name])),
    ...unknown.map((name) => ({ code: 'fact.field-unknown' as const, pointer: `/data/${name}`, params: { field: name } })),
  ];
}
