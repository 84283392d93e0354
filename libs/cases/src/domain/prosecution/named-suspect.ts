import { caseRefusal, type CaseRefusal } from '../case-refusal.js';
import type { LegalFactField } from '../legal-facts/legal-fact.js';

type Data = Readonly<Record<string, unknown>>;

const POINTER = '/data/suspect';

/** The suspect whom a step or a fact names. */
export function suspectOf(data: Data | undefined): string | undefined {
  const suspect = data?.['suspect'];
  return typeof suspect === 'string' && suspect.trim() !== '' ? suspect : undefined;
}

type Asked = Pick<LegalFactField, 'kind' | 'orAll'>;

function asksForSuspect(fields: readonly Asked[]): boolean {
  return fields.some(({ kind }) => kind === 'suspect');
}

/** What concerns one suspect is of the only one there is, whether or not that is said; so it stays his when another one comes. */
export function withOnlySuspect(fields: readonly Asked[], data: Data, suspects: readonly string[]): Data {
  const [only, ...others] = suspects;
  return asksForSuspect(fields) && suspectOf(data) === undefined && only !== undefined && others.length === 0 ? { ...data, suspect: only } : data;
}

/** What concerns one suspect says which, where there are several; and that is a suspect of this case. */
export function suspectRefusals(fields: readonly Asked[], data: Data, suspects: readonly string[]): readonly CaseRefusal[] {
  if (!asksForSuspect(fields)) return [];
  const suspect = suspectOf(data);
  if (suspect !== undefined) return suspects.includes(suspect) ? [] : [caseRefusal('case.suspect-unknown', {}, POINTER)];
  const isOfAll = fields.some(({ orAll }) => orAll === true);
  return suspects.length > 1 && !isOfAll ? [caseRefusal('case.suspect-missing', { count: suspects.length }, POINTER)] : [];
}

/** Of all together where that is said of all; of one where the case has gone elsewhere with another. */
export function ofOne(fields: readonly LegalFactField[]): readonly Asked[] {
  return fields.map(({ kind }) => ({ kind }));
}
