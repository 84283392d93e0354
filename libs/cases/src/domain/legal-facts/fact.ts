import type { LegalFact, LegalFactField, LegalFactSubject } from './legal-fact.js';

/** A legal fact with its words in Dutch and English. */
export function fact(
  id: string,
  subjects: readonly LegalFactSubject[],
  nl: string,
  en: string,
  fields: readonly LegalFactField[] = [],
): LegalFact {
  return { id, title: { nl, en }, subjects, needsTime: false, fields };
}

/** A legal fact from which a term in hours runs. */
export function factToTheMinute(
  id: string,
  subjects: readonly LegalFactSubject[],
  nl: string,
  en: string,
  fields: readonly LegalFactField[] = [],
): LegalFact {
  return { ...fact(id, subjects, nl, en, fields), needsTime: true };
}
