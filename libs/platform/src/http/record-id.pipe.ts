import { Injectable, type PipeTransform } from '@nestjs/common';
import { ProblemError } from '../database/problem-error.js';
import { isId } from './fields.js';

/** An id in an address. One that cannot be an id is answered like one that does not exist. */
@Injectable()
export class RecordId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new ProblemError('not-found', 'record.not-found');
    return value;
  }
}
