import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { FileStore, FileTooLarge, type IncomingFile } from '#documents';
import { CONFIG, ProblemError, type Config, type Refusal } from '#platform';
import { inMegabytes } from './file-size.js';

/** Takes in a file of this machine, as an upload would be. */
@Injectable()
export class ReceiveLocalFile {
  constructor(
    private readonly store: FileStore,
    @Inject(CONFIG) private readonly config: Pick<Config, 'ZEGEL_UPLOAD_LIMIT'>,
  ) {}

  /** What can be told of the file before it is read. */
  async refusals(path: string): Promise<readonly Refusal[]> {
    const found = await stat(path).catch(() => null);
    return found?.isFile() ? [] : [{ code: 'import.file-not-found', pointer: '/file', params: { file: path } }];
  }

  /** @throws ProblemError `import.file-too-large` */
  async execute(path: string): Promise<IncomingFile> {
    const limit = this.config.ZEGEL_UPLOAD_LIMIT;
    return this.store.receive(createReadStream(path), limit).catch((error: unknown) => {
      throw error instanceof FileTooLarge ? new ProblemError('too-large', 'import.file-too-large', { params: { limit: inMegabytes(limit) } }) : error;
    });
  }
}
