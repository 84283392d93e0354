import type { CaseFile } from '@contract/cases';
import { useQuery } from '@tanstack/react-query';
import { caseQuery } from '../../api/cases.js';
import type { Option } from '../../ui/form/select-field.js';

const SUSPECTS: readonly string[] = ['suspect', 'convict'];

/** The suspects of a case by name, to choose from. */
export function useSuspects(caseId: string | null): readonly Option[] {
  const { data } = useQuery({ ...caseQuery(caseId ?? ''), enabled: caseId !== null });
  return suspectsOf(data);
}

function suspectsOf(file: CaseFile | undefined): readonly Option[] {
  return (file?.parties ?? []).filter(({ role }) => SUSPECTS.includes(role)).map(({ id, name }) => ({ value: id, text: name }));
}
