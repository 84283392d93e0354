import type { BulkAct } from '@contract/lists';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { bulkQuery, steerBulk } from '../../api/lists.js';
import { useCommand } from '../../ui/form/use-command.js';
import { toasterState } from '../../ui/toaster-state.js';

/** What an act on many may have changed elsewhere on the screen. */
const TOUCHED: readonly string[] = ['items', 'custody', 'cases', 'decisions'];

interface BulkSteering {
  readonly busy: boolean;
  readonly steer: (step: 'stop' | 'resume') => void;
  readonly keep: (act: BulkAct) => void;
}

/** Stops an act on many and goes on with it; when it ends, what it changed is fetched anew. */
export function useBulkSteering(act: BulkAct | undefined): BulkSteering {
  const client = useQueryClient();
  const id = act?.id;
  const settled = act === undefined ? '' : `${act.state} ${act.done} ${act.undone}`;
  const { run, busy } = useCommand(useCallback(({ one, step }: { readonly one: BulkAct; readonly step: 'stop' | 'resume' }, key: string) => steerBulk(one, step, key), []));
  const keep = useCallback((now: BulkAct): void => void client.setQueryData(bulkQuery(now.id).queryKey, now), [client]);

  useEffect(() => {
    if (id === undefined || !settled.startsWith('ended')) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => TOUCHED.includes(String(queryKey[0])) || (queryKey[0] === 'bulk' && queryKey[1] !== 'one') });
  }, [client, id, settled]);

  const steer = (step: 'stop' | 'resume'): void => {
    if (act === undefined) return;
    run({ one: act, step }).then(keep, () => {
      toasterState.show({ key: 'notSaved' });
      void client.invalidateQueries({ queryKey: bulkQuery(act.id).queryKey });
    });
  };
  return { busy, steer, keep };
}
