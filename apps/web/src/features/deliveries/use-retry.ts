import type { DeliveryRow } from '@contract/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type DeliveryScope, retryDelivery } from '../../api/deliveries.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { showAnew } from '../../api/show-anew.js';
import { toasterState } from '../../ui/toaster-state.js';

/** Tries a delivery again, and shows the log anew. */
export function useRetry(scope: DeliveryScope): (row: DeliveryRow) => void {
  const client = useQueryClient();
  return useCallback(
    ({ id }: DeliveryRow) => {
      retryDelivery(scope, id, idempotencyKey()).then(
        () => {
          toasterState.show({ key: 'saved' });
          void showAnew(client, ['deliveries']);
        },
        () => toasterState.show({ key: 'notSaved' }),
      );
    },
    [client, scope],
  );
}
