/** A record that stands in the intake already, by the id its sender gave it. */
export interface KnownRecord {
  readonly senderId: string;
  readonly state: 'queued' | 'written' | 'refused';
  readonly bodyHash: string;
}

export interface SentRecord {
  readonly senderId: string;
  readonly bodyHash: string;
}

export interface SortedRecords<T extends SentRecord> {
  /** Never seen, or refused before and sent once more, in the order they were sent in. */
  readonly toQueue: readonly T[];
  readonly refusals: readonly { readonly code: 'intake.id-twice' | 'intake.id-reused'; readonly pointer: string }[];
}

/**
 * What of a batch has to be recorded. A record that waits or was written is not queued again; the same id with another
 * content is refused, unless the one before was: then the sender has mended it.
 */
export function sortRecords<T extends SentRecord>(sent: readonly T[], known: readonly KnownRecord[]): SortedRecords<T> {
  const before = new Map(known.map((record) => [record.senderId, record]));
  const seen = new Set<string>();
  const toQueue: T[] = [];
  const refusals: SortedRecords<T>['refusals'][number][] = [];
  for (const [index, record] of sent.entries()) {
    const pointer = `/records/${index}/id`;
    const earlier = before.get(record.senderId);
    if (seen.has(record.senderId)) refusals.push({ code: 'intake.id-twice', pointer });
    else if (earlier === undefined || earlier.state === 'refused') toQueue.push(record);
    else if (earlier.bodyHash !== record.bodyHash) refusals.push({ code: 'intake.id-reused', pointer });
    seen.add(record.senderId);
  }
  return { toQueue, refusals };
}
