/** Something to tell about a file, a row or a column, named by a stable code; the words are made at the edge. */
export interface Coded<Code extends string = string> {
  readonly code: Code;
  readonly params?: CodedParams;
  /** The header of the column it is about, as it stands in the file. */
  readonly column?: string;
}

export type CodedParams = Readonly<Record<string, string | number | readonly string[]>>;
