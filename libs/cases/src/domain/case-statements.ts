import type { LegalDate } from '../../../platform/src/contract.js';
import { caseRefusal, type CaseRefusal } from './case-refusal.js';
import { isEcli, normaliseEcli } from './ecli.js';
import type { LegalFactField } from './legal-facts/legal-fact.js';

const NONE: readonly never[] = [];

function isDate(value: unknown): value is LegalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');
}

const CHECKS: Readonly<Record<LegalFactField['kind'], (value: unknown, field: LegalFactField, pointer: string) => readonly CaseRefusal[]>> = {
  text(value, { maxLength = 0 }, pointer) {
    if (typeof value !== 'string') return [caseRefusal('field.text', {}, pointer)];
    return value.length > maxLength ? [caseRefusal('field.too-long', { max: maxLength }, pointer)] : NONE;
  },
  suspect: (value, _field, pointer) => (typeof value === 'string' ? NONE : [caseRefusal('field.text', {}, pointer)]),
  date: (value, _field, pointer) => (isDate(value) ? NONE : [caseRefusal('field.date', {}, pointer)]),
  boolean: (value, _field, pointer) => (typeof value === 'boolean' ? NONE : [caseRefusal('field.flag', {}, pointer)]),
  choice(value, { choices = [] }, pointer) {
    const allowed = choices.map((choice) => choice.value);
    return typeof value === 'string' && allowed.includes(value) ? NONE : [caseRefusal('field.choice', { choices: allowed }, pointer)];
  },
};

/** Errors of what is stated with a step: unknown, missing or malformed fields, all at once. */
export function statementRefusals(fields: readonly LegalFactField[], data: Readonly<Record<string, unknown>>): readonly CaseRefusal[] {
  const unknown = Object.keys(data).filter((name) => !fields.some((field) => field.name === name));
  return [
    ...unknown.map((name) => caseRefusal('field.unknown', {}, `/data/${name}`)),
    ...fields.flatMap((field): readonly CaseRefusal[] => {
      const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined;
      const pointer = `/data/${field.name}`;
      if (!isGiven(value)) return field.required ? [caseRefusal('field.required', {}, pointer)] : NONE;
      const errors = CHECKS[field.kind](value, field, pointer);
      if (errors.length > 0 || field.name !== 'ecli' || typeof value !== 'string') return errors;
      return isEcli(normaliseEcli(value)) ? NONE : [caseRefusal('case.ecli', {}, pointer)];
    }),
  ];
}

/** What is kept of it: empty fields left out, an ECLI in its one written form. */
export function keptStatements(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => isGiven(value))
      .map(([name, value]) => [name, name === 'ecli' && typeof value === 'string' ? normaliseEcli(value) : value]),
  );
}
