import { useCallback, useEffect, useState } from 'react';
import { intakeStore } from './intake-store.js';
import { canKeep } from './vault.js';

export interface Gate {
  readonly state: 'asking' | 'impossible' | 'closed' | 'open';
  readonly created: boolean;
  /** Entries of this person, or of anybody when nobody is known. */
  readonly waiting: number;
  readonly ofOthers: number;
  readonly refresh: () => void;
}

/** Whether the intake of this device is open for this person, or for whoever knows the code. */
export function useGate(vaultOf: string | null, userId: string | undefined): Gate {
  const [known, setKnown] = useState<{ readonly created: boolean; readonly waiting: number; readonly ofOthers: number } | null>(null);
  const refresh = useCallback(() => {
    if (!canKeep()) return;
    void (async () => {
      await intakeStore.sweep();
      const created = await intakeStore.isCreated(userId);
      const waiting = await intakeStore.waiting();
      const own = waiting.filter((entry) => userId === undefined || entry.userId === userId).length;
      setKnown({ created, waiting: own, ofOthers: waiting.length - own });
    })();
  }, [userId]);
  useEffect(refresh, [refresh, vaultOf]);
  const isOpen = vaultOf !== null && (userId === undefined || vaultOf === userId);
  const facts = { created: known?.created ?? false, waiting: known?.waiting ?? 0, ofOthers: known?.ofOthers ?? 0, refresh };
  if (!canKeep()) return { state: 'impossible', ...facts };
  if (isOpen) return { state: 'open', ...facts };
  return { state: known === null ? 'asking' : 'closed', ...facts };
}
