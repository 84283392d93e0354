import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Whose, deputiesQuery } from '../../api/deputies.js';
import { directoryQuery } from '../../api/session.js';
import type { Option } from '../../ui/form/select-field.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useMe } from '../session/use-me.js';

/** Everyone to choose from but one. */
export function usePeople(exceptId?: string): readonly Option[] {
  const { data } = useQuery(directoryQuery);
  return (data?.people ?? []).filter(({ id }) => id !== exceptId).map(({ id, name }) => ({ value: id, text: name }));
}

/** What every dialog of this page does when it is done, and when somebody else was first. */
export function useSaved(onClose: () => void): { readonly onDone: () => void; readonly onStale: () => void } {
  const client = useQueryClient();
  const refresh = (): void => void client.invalidateQueries({ queryKey: deputiesQuery.queryKey });
  return {
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      refresh();
    },
    onStale: refresh,
  };
}

/** Whether a change is of the reader's own or of somebody of the team. */
export function useWhose(personId: string): Whose {
  return useMe().id === personId ? 'me' : { personId };
}
