import type { CaseFile } from '@contract/cases';
import { useQuery } from '@tanstack/react-query';
import { caseQuery } from '../../api/cases.js';
import type { Option } from '../../ui/form/select-field.js';

const SUSPECTS: readonly string[] = ['suspect', 'convict'];

/** The suspects of a case by name, to choose from; with whoever is filled in and is none (any more), a party or only a name. */
export function useSuspects(caseId: string | null, filledIn?: string): readonly Option[] {
  const { data } = useQuery({ ...caseQuery(caseId ?? ''), enabled: caseId !== null });
  const suspects = suspectsOf(data);
  if (!filledIn || suspects.some(({ value }) => value === filledIn)) return suspects;
  return [...suspects, { value: filledIn, text: data?.parties.find(({ id }) => id === filledIn)?.name ?? filledIn }];
}

function suspectsOf(file: CaseFile | undefined): readonly Option[] {
  return (file?.parties ?? []).filter(({ role }) => SUSPECTS.includes(role)).map(({ id, name }) => ({ value: id, text: name }));
}
