import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { FileStore, ScanIncoming, type IncomingFile, type ScannedBy } from '#documents';
import { CONFIG, ProblemError, type Config, type ProblemKind, type WorkContext } from '#platform';
import { readTable } from '../reading/read-table.js';
import { TableReadError, type Table } from '../reading/table.js';
import { inMegabytes } from './file-size.js';
import { withoutReasons } from './reasons-column.js';

const KINDS: Readonly<Record<string, ProblemKind>> = {
  'import.file-too-large': 'too-large',
  'import.unpacked-too-large': 'too-large',
  'import.not-a-table': 'unsupported-media',
  'import.not-text': 'unsupported-media',
  'import.no-columns': 'unsupported-media',
  'import.unsupported-spreadsheet': 'unsupported-media',
  'import.encrypted-workbook': 'unsupported-media',
};

/** Of these the limit is a size. */
const IN_BYTES: readonly string[] = ['import.file-too-large', 'import.unpacked-too-large'];

/** Opens the files of imports as tables. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly store: FileStore,
    private readonly scanning: ScanIncoming,
    @Inject(CONFIG) private readonly config: Pick<Config, 'ZEGEL_UPLOAD_LIMIT'>,
  ) {}

  /** What comes before anything opens the file. @throws ProblemError when the scanner did not pass it */
  pass(context: WorkContext, file: IncomingFile): Promise<ScannedBy> {
    return this.scanning.pass(context, file);
  }

  /** @throws ProblemError naming what is wrong with the file */
  async open(source: string | Readable): Promise<Table> {
    try {
      return withoutReasons(await readTable(source, { limits: { fileBytes: this.config.ZEGEL_UPLOAD_LIMIT } }));
    } catch (error) {
      throw asProblem(error);
    }
  }

  async openStored(fileKey: string): Promise<Table> {
    return this.open(await this.store.get(fileKey));
  }
}

/** What is wrong with a file, as a refusal; any other error is passed on. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof TableReadError)) return error;
  const { code } = error;
  const params = IN_BYTES.includes(code) ? { limit: inMegabytes(Number(error.params['limit'])) } : error.params;
  return new ProblemError(KINDS[code] ?? 'invalid', code, { params, errors: [{ code, params, pointer: '/file' }] });
}
