import type { Coded, CodedParams } from './coded.js';
import type { RowNote, RowRefusal } from './codes.js';

/** Collects what there is to say about one row while it is mapped, so that all of it is told at once. */
export class RowReport {
  readonly notes: Coded<RowNote>[] = [];
  readonly errors: Coded<RowRefusal>[] = [];

  note(code: RowNote, column?: string, params?: CodedParams): void {
    this.notes.push(coded(code, column, params));
  }

  refuse(code: RowRefusal, column?: string, params?: CodedParams): void {
    this.errors.push(coded(code, column, params));
  }
}

function coded<Code extends string>(code: Code, column?: string, params?: CodedParams): Coded<Code> {
  return { code, ...(params && { params }), ...(column !== undefined && { column }) };
}
