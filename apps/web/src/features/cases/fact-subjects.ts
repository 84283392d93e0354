import type { CaseFile, RecordEventRequest } from '@contract/cases';
import type { CrossBorderRequest } from '@contract/cross-border';
import type { ItemRow } from '@contract/items';
import type { TFunction } from 'i18next';
import type { Option } from '../../ui/form/select-field.js';

type SubjectType = RecordEventRequest['subjectType'];

/** What a fact of this kind can be about, in this case. */
export function factSubjects(
  t: TFunction<'cases'>,
  file: CaseFile,
  types: readonly SubjectType[],
  items: readonly ItemRow[],
  requests: readonly CrossBorderRequest[],
): readonly Option[] {
  return [
    ...(types.includes('case') ? [{ value: `case ${file.id}`, text: t('fact.wholeCase', { reference: file.reference }) }] : []),
    ...(types.includes('item')
      ? items.map(({ id, reference, description }) => ({ value: `item ${id}`, text: `${reference} ${description}` }))
      : []),
    ...(types.includes('request')
      ? requests.map(({ id, reference, counterpartAuthority }) => ({ value: `request ${id}`, text: `${reference} ${counterpartAuthority}` }))
      : []),
  ];
}

/** The chosen subject as the server takes it; nothing chosen means the case itself. */
export function readSubject(chosen: string, caseId: string): { readonly subjectType: SubjectType; readonly subjectId: string } {
  const [type, id] = chosen.split(' ');
  if (id && (type === 'item' || type === 'request')) return { subjectType: type, subjectId: id };
  return { subjectType: 'case', subjectId: caseId };
}
