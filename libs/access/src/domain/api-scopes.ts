import type { ClientRole } from '../contract.js';
import { FRESH_SECONDS, POLICY, rolesGrant } from './policy.js';

/** What another system can stand for: who records and keeps, never who decides, heads, audits or administers. */
export const CLIENT_ROLES: readonly ClientRole[] = ['assistant', 'asset-officer', 'custodian', 'cross-border-desk'];

/** Acts of a person at a screen, which a system has no use for. */
const OF_A_PERSON: ReadonlySet<string> = new Set(['me.settings', 'live.hear', 'mailbox.view', 'notification.read']);

/** May a key have this act? It is one of the role's, needs no fresh sign-in, and is not of a person at a screen. */
export function mayBeScope(role: string, act: string): boolean {
  return Object.hasOwn(POLICY, act) && rolesGrant([role], act) && !Object.hasOwn(FRESH_SECONDS, act) && !OF_A_PERSON.has(act);
}

/** Every act that a key of a role can have. */
export function scopesOf(role: ClientRole): string[] {
  return Object.keys(POLICY).filter((act) => mayBeScope(role, act));
}
