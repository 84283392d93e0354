import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProblemError, refuseInvalid } from '#platform';
import { isArchive } from '../domain/accepted-type.js';
import { judgeArchive } from '../domain/judge-archive.js';
import { judgeType } from '../domain/judge-type.js';
import { FileStore } from '../storage/file-store.js';
import type { IncomingFile } from '../storage/incoming.js';
import { readArchive } from '../storage/read-archive.js';
import { readContent } from '../storage/read-content.js';

/** A file that was judged and is about to become a document. */
export interface TakenIn {
  readonly id: string;
  readonly mediaType: string;
}

/**
 * The way of bytes into the store: judged, kept durably, and only then written as a row, so that a row always has its file. Bytes
 * whose row was refused are removed at once; those whose row was lost to a fault are left to the sweep, because the commit may have
 * happened all the same.
 */
@Injectable()
export class DocumentIntake {
  constructor(private readonly store: FileStore) {}

  /** @returns the media type @throws ProblemError of what is wrong with the file; nothing is kept */
  async judge(fileName: string, file: IncomingFile): Promise<string> {
    if (file.size === 0) refuseInvalid([{ code: 'document.file-empty', pointer: '/file' }]);
    const judgement = judgeType(fileName, await readContent(file.path));
    if ('mediaType' in judgement) {
      if (isArchive(judgement.mediaType)) await refuseArchive(file);
      return judgement.mediaType;
    }
    const { code, params } = judgement.refusal;
    throw new ProblemError('unsupported-media', code, { params, errors: [{ code, params, pointer: '/file' }] });
  }

  /** The received file is the caller's to discard. @throws ProblemError of what is wrong with the file, before anything is kept */
  async take<T extends { readonly id: string }>(fileName: string, file: IncomingFile, write: (taken: TakenIn) => Promise<T>): Promise<T> {
    const mediaType = await this.judge(fileName, file);
    const id = randomUUID();
    const key = await this.store.keep(file, 'documents', id);
    try {
      const result = await write({ id, mediaType });
      // A repeat of a request that was done before is answered with the document of then.
      if (result.id !== id) await this.store.delete(key);
      return result;
    } catch (error) {
      if (error instanceof ProblemError) await this.store.delete(key);
      throw error;
    }
  }
}

async function refuseArchive({ path, size }: IncomingFile): Promise<void> {
  const parts = await readArchive(path);
  const code = parts === null ? 'document.archive-unsound' : judgeArchive(parts, size);
  if (code !== null) throw new ProblemError('unsupported-media', code, { errors: [{ code, pointer: '/file' }] });
}
