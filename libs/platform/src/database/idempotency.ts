import type { EntityManager } from 'typeorm';
import type { WorkContext } from './actor.js';
import { ProblemError } from './problem-error.js';

type Key = NonNullable<WorkContext['idempotency']>;

/**
 * Claims a key for this command. A second command with the key waits for the first to end, then gets its answer.
 * @returns the kept answer when the same request was done before
 * @throws ProblemError `request.key-reused` when the key came with another request
 */
export async function claimIdempotencyKey(manager: EntityManager, context: WorkContext, key: Key): Promise<{ response: unknown } | null> {
  const claimed = await manager.query<unknown[]>(
    `INSERT INTO idempotency_key (principal_id, key, route, request_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT ON CONSTRAINT idempotency_key_pk DO NOTHING RETURNING 1`,
    [context.actor.id, key.key, key.route, key.requestHash],
  );
  if (claimed.length > 0) return null;
  const [kept] = await manager.query<{ route: string; request_hash: string; response: unknown }[]>(
    'SELECT route, request_hash, response FROM idempotency_key WHERE principal_id = $1 AND key = $2',
    [context.actor.id, key.key],
  );
  if (!kept || kept.route !== key.route || kept.request_hash !== key.requestHash) {
    throw new ProblemError('conflict', 'request.key-reused');
  }
  return { response: kept.response };
}

/** Keeps the answer beside its key, in the same transaction as the effect. */
export async function keepResponse(manager: EntityManager, context: WorkContext, key: Key, response: unknown): Promise<void> {
  await manager.query('UPDATE idempotency_key SET response = $3 WHERE principal_id = $1 AND key = $2', [
    context.actor.id,
    key.key,
    JSON.stringify(response ?? null),
  ]);
}
