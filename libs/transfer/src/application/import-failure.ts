import { ProblemError } from '#platform';
import type { RegisterImport } from '../persistence/register-import.entity.js';

/** Why an import failed, as a refusal; null when it did not. */
export function failureOf({ state, failureCode, failureParams }: RegisterImport): ProblemError | null {
  return state === 'failed' ? new ProblemError('invalid', failureCode ?? 'import.gave-up', { params: failureParams ?? {} }) : null;
}
