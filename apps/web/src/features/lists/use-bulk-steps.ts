import type { BulkAct } from '@contract/lists';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { bulkQuery, stepBulk, undoBulkStep } from '../../api/lists.js';

interface BulkSteps {
  readonly failed: unknown;
  readonly undoing: boolean;
  readonly goOn: () => void;
  readonly undo: (reason: string) => void;
}

/** Carries a bulk act on, step after step, as long as the page is open; closing it stops after the step at hand, opening it again goes on. */
export function useBulkSteps(act: BulkAct | undefined): BulkSteps {
  const client = useQueryClient();
  const [failed, setFailed] = useState<unknown>(null);
  const [undoReason, setUndoReason] = useState<string | null>(null);
  const id = act?.id;
  const left = undoReason === null ? (act?.waiting ?? 0) : (act?.done ?? 0);

  useEffect(() => {
    if (id === undefined || left === 0 || failed !== null) return;
    let isHere = true;
    const step = undoReason === null ? stepBulk(id, idempotencyKey()) : undoBulkStep(id, { reason: undoReason }, idempotencyKey());
    step.then(
      (next) => {
        client.setQueryData(bulkQuery(id).queryKey, next);
        if (next.waiting === 0) void client.invalidateQueries({ predicate: ({ queryKey }) => ['items', 'bulk-rows', 'custody', 'cases'].includes(String(queryKey[0])) });
      },
      (error: unknown) => isHere && setFailed(error),
    );
    return () => {
      isHere = false;
    };
  }, [client, id, left, failed, undoReason]);

  const goOn = useCallback(() => setFailed(null), []);
  return { failed, undoing: undoReason !== null && left > 0, goOn, undo: setUndoReason };
}
