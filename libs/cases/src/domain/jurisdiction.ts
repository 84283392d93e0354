import { caseRefusal, type CaseRefusal } from './case-refusal.js';

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** A country by ISO 3166-1, in lower case, with its part by ISO 3166-2 where law is made there. */
const FORM = /^([a-z]{2})(-[a-z0-9]{1,3})?$/;

/** Whose law governs a case: of a country that there is. Rules need not be loaded for it. */
export function jurisdictionErrors(jurisdiction: string | undefined): readonly CaseRefusal[] {
  if (jurisdiction === undefined) return [];
  const [, country] = FORM.exec(jurisdiction) ?? [];
  const isThere = country !== undefined && REGIONS.of(country.toUpperCase()) !== undefined;
  return isThere ? [] : [caseRefusal('case.jurisdiction', {}, '/jurisdiction')];
}
