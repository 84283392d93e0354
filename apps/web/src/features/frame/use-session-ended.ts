import { useSyncExternalStore } from 'react';
import { sessionState } from '../../api/session-state.js';

/** True from the answer that said the session is over until somebody signed in again. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(sessionState.subscribe, sessionState.isExpired);
}
