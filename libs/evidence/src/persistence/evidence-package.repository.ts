import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import type { EvidencePaper } from '../domain/evidence-paper.js';
import { EvidencePackageRow } from './evidence-package.entity.js';

/** A package with the state of its seal. */
export interface SealedPackage extends EvidencePackageRow {
  /** The row of the log that binds it; null as long as it is not sealed. */
  readonly sequence: string | null;
}

const COLUMNS = `p.id, p.case_id AS "caseId", p.item_id AS "itemId", p.reference, p.event_id AS "eventId", p.made_by AS "madeBy", p.made_by_name AS "madeByName", p.made_at AS "madeAt",
  p.document_ids AS "documentIds", (SELECT a.sequence FROM audit_event a JOIN audit_leaf l USING (sequence) WHERE a.case_id = p.case_id AND a.event_id = p.event_id) AS sequence`;

/** Packages and their papers. */
@Injectable()
export class EvidencePackageRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<SealedPackage> {
    const [found] = await this.uow.manager.query<SealedPackage[]>(`SELECT ${COLUMNS} FROM evidence_package p WHERE p.id = $1`, [id]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** The packages of a case, or of one item of it, newest first. */
  list(caseId: string, itemId: string | null): Promise<SealedPackage[]> {
    return this.uow.manager.query<SealedPackage[]>(
      `SELECT ${COLUMNS} FROM evidence_package p WHERE p.case_id = $1 AND p.item_id IS NOT DISTINCT FROM $2::uuid ORDER BY p.made_at DESC, p.id`,
      [caseId, itemId],
    );
  }

  async add(row: EvidencePackageRow, papers: readonly EvidencePaper[]): Promise<void> {
    await this.uow.manager.insert(EvidencePackageRow, { ...row, documentIds: [...row.documentIds] });
    await this.uow.manager.query(
      `INSERT INTO evidence_paper (package_id, case_id, path, bytes) SELECT $1, $2, paper.path, paper.bytes FROM unnest($3::text[], $4::bytea[]) AS paper(path, bytes)`,
      [row.id, row.caseId, papers.map(({ path }) => path), papers.map(({ bytes }) => bytes)],
    );
  }

  papersOf(id: string): Promise<EvidencePaper[]> {
    return this.uow.manager.query<EvidencePaper[]>('SELECT path, bytes FROM evidence_paper WHERE package_id = $1 ORDER BY path', [id]);
  }
}
