import type { CaseFile, Classification, Offence } from '@contract/cases';

/** What is typed of a case; lists are one line each. */
export interface CaseFormValues {
  readonly title: string;
  readonly parketNumbers: string;
  readonly investigationName: string;
  readonly leadId: string;
  readonly assetOfficerId: string;
  readonly classification: Classification;
  readonly offences: string;
  readonly legalGrounds: readonly string[];
}

/** Lines that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** 'art. 420bis Sr: witwassen' as article and description; without a colon it is all article. */
export function readOffence(line: string): Offence {
  const [article = '', ...rest] = line.split(':');
  return { article: article.trim(), description: rest.join(':').trim() };
}

/** A case as the form shows it. */
export function caseFormValues(file: CaseFile): CaseFormValues {
  return {
    title: file.title,
    parketNumbers: file.parketNumbers.join('\n'),
    investigationName: file.investigationName ?? '',
    leadId: file.lead?.id ?? '',
    assetOfficerId: file.assetOfficer?.id ?? '',
    classification: file.classification,
    offences: file.offences.map(({ article, description }) => (description ? `${article}: ${description}` : article)).join('\n'),
    legalGrounds: file.legalGrounds,
  };
}

export const emptyCase: CaseFormValues = {
  title: '',
  parketNumbers: '',
  investigationName: '',
  leadId: '',
  assetOfficerId: '',
  classification: 'normal',
  offences: '',
  legalGrounds: [],
};

/** The typed values as the server takes them. */
export function caseRequestOf(values: CaseFormValues) {
  return {
    title: values.title,
    parketNumbers: linesOf(values.parketNumbers),
    ...(values.investigationName ? { investigationName: values.investigationName } : {}),
    ...(values.leadId ? { leadId: values.leadId } : {}),
    ...(values.assetOfficerId ? { assetOfficerId: values.assetOfficerId } : {}),
    classification: values.classification,
    offences: linesOf(values.offences).map(readOffence),
    legalGrounds: values.legalGrounds,
  };
}
