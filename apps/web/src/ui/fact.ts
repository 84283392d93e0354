import type { ReactNode } from 'react';

/** A word and what it stands for, as shown in strips and lists of facts. */
export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}
