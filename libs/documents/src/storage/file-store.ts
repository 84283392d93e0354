import type { Readable } from 'node:stream';
import type { FileArea } from '../domain/file-key.js';
import { discardIncoming, receiveInto, sweepIncoming, type IncomingFile } from './incoming.js';
import { reportAway, type Away, type OnFault } from './store-away.js';

/** A file in the store, as a sweep sees it. */
export interface StoredFile {
  readonly key: string;
  readonly modifiedAt: Date;
}

/**
 * Where files are kept. Bytes are first received into a file of their own that nobody else sees, and then kept under their key
 * whole and durably, or not at all. Nothing of a file is ever held in memory but the piece that passes.
 * Faults of the storage are thrown as `file-store.away` (503); they are never the fault of the caller.
 */
export abstract class FileStore {
  protected readonly away: Away;

  /** @param incoming folder for bytes that arrive; on the store's own disk when it has one, so that keeping is a rename */
  protected constructor(
    private readonly incoming: string,
    onFault: OnFault,
  ) {
    this.away = reportAway(onFault);
  }

  /**
   * Sets arriving bytes aside, with their size and SHA-256. When the stream breaks, nothing is left.
   * @throws FileTooLarge as soon as there are more than `limit` bytes
   */
  receive(content: AsyncIterable<Uint8Array>, limit: number): Promise<IncomingFile> {
    return receiveInto(this.incoming, content, limit, this.away);
  }

  /** Removes what was received and not kept; harmless when it is gone already. */
  discard(file: IncomingFile): Promise<void> {
    return discardIncoming(file);
  }

  /** Keeps a received file for the record that owns it; when this returns it survives a loss of power. @returns its key */
  abstract keep(file: IncomingFile, area: FileArea, ownerId: string): Promise<string>;

  /** The bytes of a file. @throws Error when there is no such file, before the first byte */
  abstract get(key: string): Promise<Readable>;

  abstract exists(key: string): Promise<boolean>;

  /** Removes a file; harmless when it is gone already. */
  abstract delete(key: string): Promise<void>;

  /** Every file of an area, in no order. */
  abstract list(area: FileArea): AsyncIterable<StoredFile>;

  /** Removes what was set aside before a moment and never kept: its process was killed. @returns how many */
  sweep(before: Date): Promise<number> {
    return sweepIncoming(this.incoming, before);
  }
}
