import { ApiProblem } from '../../api/api-problem.js';

/** Why a scan was refused: the reasons in words, or that nothing came back. */
export function problemWords(error: unknown, otherwise: string): string {
  if (!(error instanceof ApiProblem)) return otherwise;
  const { detail, errors } = error.problem;
  return errors && errors.length > 0 ? errors.map((one) => one.detail).join(' ') : detail;
}
