import { useMe } from './use-me.js';

/** Whose work the reader comes to look at: who leads a team looks after that of all. */
export function useOwnScope(): 'mine' | 'team' {
  return useMe().roles.includes('team-lead') ? 'team' : 'mine';
}
