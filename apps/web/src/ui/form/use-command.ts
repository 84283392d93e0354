import { useCallback, useRef, useState } from 'react';
import { isTransient } from '../../api/api-problem.js';
import { idempotencyKey } from '../../api/idempotency-key.js';

export interface Command<Input, Output> {
  readonly run: (input: Input) => Promise<Output>;
  readonly busy: boolean;
}

/**
 * Runs a change once at a time. When no answer came, nobody knows whether it was made: the same input sent again carries the
 * same idempotency key, so that it is made once.
 */
export function useCommand<Input, Output>(change: (input: Input, key: string) => Promise<Output>): Command<Input, Output> {
  const unanswered = useRef<{ readonly input: string; readonly key: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const run = useCallback(
    async (input: Input): Promise<Output> => {
      const text = JSON.stringify(input);
      const key = unanswered.current?.input === text ? unanswered.current.key : idempotencyKey();
      setBusy(true);
      try {
        const output = await change(input, key);
        unanswered.current = null;
        return output;
      } catch (error) {
        unanswered.current = isTransient(error) ? { input: text, key } : null;
        throw error;
      } finally {
        setBusy(false);
      }
    },
    [change],
  );
  return { run, busy };
}
