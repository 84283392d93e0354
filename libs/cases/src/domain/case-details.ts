import type { Classification, CorrectCaseRequest, Offence } from '../contract.js';
import { caseRefusal, type CaseRefusal } from './case-refusal.js';
import { isParketNumber, normaliseParketNumber } from './parket-number.js';

/** The descriptive facts of a case in the form they are kept. */
export interface CaseDetails {
  readonly title: string;
  readonly parketNumbers: string[];
  readonly investigationName: string | null;
  readonly leadId: string | null;
  readonly assetOfficerId: string | null;
  readonly classification: Classification;
  readonly offences: Offence[];
  readonly legalGrounds: string[];
}

export interface CheckedCaseDetails {
  readonly details: CaseDetails;
  readonly errors: readonly CaseRefusal[];
}

/** Without a jurisdiction Dutch law governs; the numbers of another country's cases are kept as they are written. */
type Described = Omit<CorrectCaseRequest, 'reason'> & { readonly jurisdiction?: string };

const DUTCH = 'nl';
const LONGEST_ARTICLE = 80;
const LONGEST_OFFENCE = 300;

/**
 * Checks what is said of a case beyond the form of its fields, and brings it into the form it is kept in: parket numbers
 * in their one written form and each once, offences with an article and a description.
 */
export function checkCaseDetails(request: Described): CheckedCaseDetails {
  const isDutch = (request.jurisdiction ?? DUTCH) === DUTCH;
  const parketNumbers = (request.parketNumbers ?? []).map((number) => (isDutch ? normaliseParketNumber(number) : number.trim()));
  const offences = (request.offences ?? []).map(({ article, description }) => ({ article: article.trim(), description: description.trim() }));
  const details: CaseDetails = {
    title: request.title.trim(),
    parketNumbers: [...new Set(parketNumbers)],
    investigationName: textOrNull(request.investigationName),
    leadId: request.leadId ?? null,
    assetOfficerId: request.assetOfficerId ?? null,
    classification: request.classification,
    offences,
    legalGrounds: [...new Set(request.legalGrounds ?? [])],
  };
  const errors = [
    ...(isDutch ? parketNumbers.flatMap(parketNumberErrors) : []),
    ...offences.flatMap(offenceErrors),
    ...(request.legalGrounds ?? []).flatMap(legalGroundErrors),
  ];
  return { details, errors };
}

function textOrNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function parketNumberErrors(number: string, at: number, all: readonly string[]): readonly CaseRefusal[] {
  const pointer = `/parketNumbers/${at}`;
  if (!isParketNumber(number)) return [caseRefusal('case.parket-number', {}, pointer)];
  return all.indexOf(number) < at ? [caseRefusal('case.parket-number-twice', {}, pointer)] : [];
}

function offenceErrors({ article, description }: Offence, at: number): readonly CaseRefusal[] {
  return [
    ...textErrors(article, LONGEST_ARTICLE, `/offences/${at}/article`),
    ...textErrors(description, LONGEST_OFFENCE, `/offences/${at}/description`),
  ];
}

/** The ids of the law a case rests on: the country (or the Union), then its law and article; those of another country are of the same form. */
function legalGroundErrors(ground: string, at: number): readonly CaseRefusal[] {
  return /^[a-z]{2}-[a-z0-9][a-z0-9-]{0,36}$/.test(ground) ? [] : [caseRefusal('case.legal-ground', {}, `/legalGrounds/${at}`)];
}

function textErrors(text: string, max: number, pointer: string): readonly CaseRefusal[] {
  if (text === '') return [caseRefusal('field.required', {}, pointer)];
  return text.length > max ? [caseRefusal('field.too-long', { max }, pointer)] : [];
}
