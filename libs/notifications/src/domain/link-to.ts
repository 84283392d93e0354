/** What a notification is about. */
export interface About {
  readonly caseId: string | null;
  readonly itemId: string | null;
  readonly deadlineId: string | null;
  readonly importId: string | null;
}

/** The page that shows what a notification is about: the nearest thing it names. */
export function linkTo({ caseId, itemId, deadlineId, importId }: About, publicUrl: string): string {
  return `${publicUrl.replace(/\/+$/, '')}${pathOf({ caseId, itemId, deadlineId, importId })}`;
}

function pathOf({ caseId, itemId, deadlineId, importId }: About): string {
  if (importId !== null) return `/import/${importId}`;
  if (itemId !== null && deadlineId === null) return `/voorwerpen/${itemId}`;
  if (caseId !== null) return `/dossiers/${caseId}${deadlineId === null ? '' : `?termijn=${deadlineId}`}`;
  return '/meldingen';
}
