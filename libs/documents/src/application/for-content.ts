import { createHash } from 'node:crypto';
import type { WorkContext } from '#platform';

/** The same key with the same fields and bytes is the same request; the guard saw only the length of the body. */
export function forContent(context: WorkContext, content: readonly unknown[]): WorkContext {
  if (!context.idempotency) return context;
  const requestHash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return { ...context, idempotency: { ...context.idempotency, requestHash } };
}
