import { ProblemError, Rights, type Actor } from '#platform';
import { needsSealedLog } from '../domain/acts-of-weight.js';
import { processMay, rolesGrant } from '../domain/policy.js';

/** The policy table as the platform asks it. */
export class PolicyRights extends Rights {
  require(actor: Actor, act: string): void {
    if (!this.grants(actor, act)) throw new ProblemError('forbidden', 'access.forbidden');
  }

  grants(actor: Actor, act: string): boolean {
    if (actor.kind === 'process') return processMay(act);
    return (actor.scopes === undefined || actor.scopes.includes(act)) && rolesGrant(actor.roles, act);
  }

  needsSealedLog(act: string): boolean {
    return needsSealedLog(act);
  }
}
