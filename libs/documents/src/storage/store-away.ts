import { ProblemError } from '#platform';

/** A fault of the storage, as a refusal that says nothing of it: the caller can only try again. */
export class FileStoreAway extends ProblemError {
  constructor() {
    super('unavailable', 'file-store.away');
  }
}

/** Told of every fault of the storage, for the log. */
export type OnFault = (error: unknown) => void;

/** For a catch: reports a fault and throws what the caller is told. */
export type Away = (error: unknown) => never;

export function reportAway(onFault: OnFault): Away {
  return (error) => {
    if (error instanceof FileStoreAway) throw error;
    onFault(error);
    throw new FileStoreAway();
  };
}
