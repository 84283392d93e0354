import { sentAs, type SentBody } from '#platform';
import type { RecordSeizureRequest } from '../contract.js';
import { RecordSeizureBody } from './item.requests.js';

/** A seizure that came another way than by its own route, by the same form. */
export function readSeizure(sent: unknown): Promise<SentBody<RecordSeizureRequest>> {
  return sentAs<RecordSeizureRequest>(RecordSeizureBody).transform(sent, { type: 'body' });
}
