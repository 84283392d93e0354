import { createValidationPipe } from '#platform';
import type { RecordSeizureRequest } from '../contract.js';
import { RecordSeizureBody } from './item.requests.js';

/** A seizure that came another way than by its own route, by the same form. @throws ProblemError `request.invalid` with every error */
export async function readSeizure(sent: unknown): Promise<RecordSeizureRequest> {
  return (await createValidationPipe().transform(sent, { type: 'body', metatype: RecordSeizureBody })) as RecordSeizureRequest;
}
