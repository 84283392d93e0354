import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FileStore, type IncomingFile } from '#documents';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { Table } from '../reading/table.js';
import { ImportRepository, type NewImport } from '../persistence/import.repository.js';
import { ImportFiles, asProblem } from './import-files.service.js';
import { KnownMappings } from './known-mappings.js';
import { proposeMapping } from './propose-mapping.js';
import { withheld } from './withheld.js';

export interface FileToImport {
  readonly unitId: string;
  readonly fileName: string;
  readonly file: IncomingFile;
}

/** Rows looked at to guess what the columns hold. */
const ROWS_LOOKED_AT = 200;
const ROWS_KEPT = 50;
const CELL_KEPT = 100;

type Looked = Pick<NewImport, 'headers' | 'notices' | 'sample' | 'mappingName' | 'mapping' | 'confidence'>;

/**
 * Begins an import: the file is scanned, opened, its columns are guessed, and it is kept. Nothing of it goes into the register. A file
 * that is no table, or that the scanner did not pass, leaves nothing behind.
 */
@Injectable()
export class StartImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: ImportFiles,
    private readonly store: FileStore,
    private readonly mappings: KnownMappings,
    private readonly clock: Clock,
  ) {}

  /** Asked beside a form that is not sound. @throws ProblemError when the scanner did not pass the file or it is no table */
  async judgeFile(context: WorkContext, file: IncomingFile): Promise<void> {
    await this.files.pass(context, file);
    await this.look(context, file);
  }

  /** The received file is the caller's to discard. @returns the id of the import */
  async execute(context: WorkContext, { unitId, fileName, file }: FileToImport): Promise<string> {
    refuseOtherUnit(context, unitId);
    const { scanner } = await this.files.pass(context, file);
    const looked = await this.look(context, file);
    const id = randomUUID();
    const fileKey = await this.store.keep(file, 'imports', id);
    const { actor } = context;
    try {
      const kept = await this.uow.run(forContent(context, unitId, fileName, file), async () => {
        await this.imports.add({ ...looked, id, fileName, fileKey, size: String(file.size), sha256: file.sha256, scanner, unitId, createdBy: actor.id, createdByName: actor.name });
        this.uow.record({ type: 'import.created', caseId: null, subjectType: 'import', subjectId: id, occurredOn: this.clock.today(), data: { sha256: file.sha256, size: file.size, unitId, scanner } });
        return { id };
      });
      // A repeat of a request that was done before is answered with the import of then.
      if (kept.id !== id) await this.store.delete(fileKey);
      return kept.id;
    } catch (error) {
      if (error instanceof ProblemError) await this.store.delete(fileKey);
      throw error;
    }
  }

  private async look(context: WorkContext, file: IncomingFile): Promise<Looked> {
    const table = await this.files.open(file.path);
    try {
      const rows = await firstRows(table).catch((error: unknown) => {
        throw asProblem(error);
      });
      const known = await this.uow.read(context, () => this.mappings.list());
      const proposal = proposeMapping(table.headers, rows, known.map(({ mapping }) => mapping));
      return {
        headers: [...table.headers],
        notices: [...table.notices, ...proposal.assumptions],
        sample: rows.slice(0, ROWS_KEPT).map((cells) => withheld(cells).map((cell) => cell.slice(0, CELL_KEPT))),
        mappingName: proposal.name,
        mapping: proposal.mapping,
        confidence: proposal.confidence,
      };
    } finally {
      await table.close();
    }
  }
}

async function firstRows(table: Table): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of table.rows) {
    rows.push(cells);
    if (rows.length === ROWS_LOOKED_AT) break;
  }
  return rows;
}

function refuseOtherUnit({ actor }: WorkContext, unitId: string): void {
  if (actor.kind === 'process' || actor.unitIds.includes(unitId)) return;
  throw new ProblemError('forbidden', 'import.unit-of-others', { errors: [{ code: 'import.unit-of-others', pointer: '/unitId' }] });
}

/** The same key with the same fields and bytes is the same request; the guard saw only the length of the body. */
function forContent(context: WorkContext, unitId: string, fileName: string, { sha256 }: IncomingFile): WorkContext {
  if (!context.idempotency) return context;
  const requestHash = createHash('sha256').update(JSON.stringify([unitId, fileName, sha256])).digest('base64url');
  return { ...context, idempotency: { ...context.idempotency, requestHash } };
}
