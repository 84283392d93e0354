import type { FastifyReply } from 'fastify';
import { ProblemError } from '#platform';

/** The refusal that asks for a fresh sign-in, with the challenge of RFC 9470 for clients that are no browser. */
export function askAgain(reply: FastifyReply, seconds = 0): ProblemError {
  void reply.header('www-authenticate', `Bearer error="insufficient_user_authentication", error_description="A more recent authentication is required", max_age="${seconds}"`);
  return new ProblemError('unauthenticated', 'access.step-up-required', { params: { seconds } });
}
