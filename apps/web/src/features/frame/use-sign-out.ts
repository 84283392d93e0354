import { useCallback } from 'react';
import { signOut } from '../../api/session.js';

/** Ends the session and starts the page anew, so that nothing of it stays in memory. */
export function useSignOut(): () => void {
  return useCallback(() => {
    const leave = (): void => window.location.assign('/');
    signOut().then(leave, leave);
  }, []);
}
