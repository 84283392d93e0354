import { ApiProblem } from '../../api/api-problem.js';

/** A number that is no case of the reader's, as the refusal of its field. */
export function noSuchCase(detail: string): ApiProblem {
  return new ApiProblem({
    type: '/problems/record.not-found',
    title: detail,
    status: 404,
    detail,
    code: 'record.not-found',
    requestId: '',
    errors: [{ code: 'record.not-found', pointer: '/caseReference', detail }],
  });
}
