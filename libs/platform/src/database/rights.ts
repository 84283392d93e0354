import type { Actor } from './actor.js';

/**
 * May this actor do this act at all? The answer comes from the access context's one policy table; every command and every
 * query passes here, so that neither a route nor a job can forget to ask.
 */
export abstract class Rights {
  /** @throws ProblemError `forbidden` when no role of the actor grants the act */
  abstract require(actor: Actor, act: string): void;
  /** The same question as a plain answer, for the acts a page offers. */
  abstract grants(actor: Actor, act: string): boolean;
  /** Does the act weigh so much that it is refused while nothing seals the log? */
  abstract needsSealedLog(act: string): boolean;
}
