import { useCallback, useState } from 'react';
import { queryClient } from '../../api/query-client.js';
import { providerEnd, signOut, wayQuery } from '../../api/session.js';
import { intakeStore } from '../intake/intake-store.js';
import { canKeep } from '../intake/vault.js';

export interface SignOut {
  /** Ends the session, or asks first when something on this device was never sent. */
  readonly leave: () => void;
  readonly leaveAnyway: () => void;
  readonly stay: () => void;
  /** How many things would stay on this device; null while nothing is asked. */
  readonly staying: number | null;
}

/** Ends the session, wipes what was kept of cases, and starts the page anew, so that nothing of it stays in memory. */
export function useSignOut(userId: string): SignOut {
  const [staying, setStaying] = useState<number | null>(null);

  const leaveAnyway = useCallback(() => {
    const anew = (address: string): void => window.location.assign(address);
    const start = (): Promise<void> => queryClient.fetchQuery(wayQuery).then(({ way }) => anew(way === 'oidc' ? providerEnd : '/'), () => anew('/'));
    const left = canKeep() ? intakeStore.leave(userId) : Promise.resolve(false);
    // When the store cannot be read it may hold something: then nothing is cleared.
    left.then(signOut, () => signOut(true)).then(start, start);
  }, [userId]);

  const leave = useCallback(() => {
    const waiting = canKeep() ? intakeStore.waiting().then((all) => all.filter((entry) => entry.userId === userId).length) : Promise.resolve(0);
    waiting.then((count) => (count > 0 ? setStaying(count) : leaveAnyway()), leaveAnyway);
  }, [userId, leaveAnyway]);

  const stay = useCallback(() => setStaying(null), []);
  return { leave, leaveAnyway, stay, staying };
}
