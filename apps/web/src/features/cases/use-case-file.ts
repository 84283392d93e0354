import type { CaseFile } from '@contract/cases';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { caseQuery } from '../../api/cases.js';

/** The case whose pages are shown; the page around has fetched it. */
export function useCaseFile(): CaseFile {
  const { caseId } = useParams({ from: '/dossiers/$caseId' });
  return useSuspenseQuery(caseQuery(caseId)).data;
}
