import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Coded, CodedParams } from '../domain/coded.js';
import type { ImportState } from '../domain/import-state.js';
import type { ImportTotals } from '../domain/import-totals.js';
import type { ImportMapping } from '../domain/mapping.js';
import type { PreviewRow } from '../domain/preview-row.js';

/** The import of one file. Its file lies in the file store; its refused rows in a table of their own. */
@Entity('import')
export class RegisterImport {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text', { name: 'file_name' }) readonly fileName!: string;
  @Column('text', { name: 'file_key' }) readonly fileKey!: string;
  @Column('bigint') readonly size!: string;
  @Column('text') readonly sha256!: string;
  /** What scanned the file before it was opened; null when nothing did. */
  @Column('text', { nullable: true }) readonly scanner!: string | null;
  @Column('text') state!: ImportState;
  @Column('text', { name: 'failure_code', nullable: true }) failureCode!: string | null;
  @Column('jsonb', { name: 'failure_params', nullable: true }) failureParams!: CodedParams | null;
  @Column('text', { array: true }) readonly headers!: string[];
  /** What was assumed or repaired while the file was read. */
  @Column('jsonb') notices!: readonly Coded[];
  /** The first rows, their cells cut short. */
  @Column('jsonb') readonly sample!: readonly (readonly string[])[];
  @Column('text', { name: 'mapping_name', nullable: true }) mappingName!: string | null;
  @Column('jsonb') mapping!: ImportMapping;
  /** By header, from 0 to 1. */
  @Column('jsonb') confidence!: Readonly<Record<string, number>>;
  @Column('uuid', { name: 'unit_id' }) readonly unitId!: string;
  @Column('integer', { name: 'rows_read' }) rowsRead!: number;
  @Column('integer', { name: 'rows_done' }) rowsDone!: number;
  @Column('integer', { name: 'cases_created' }) casesCreated!: number;
  @Column('integer', { name: 'items_created' }) itemsCreated!: number;
  @Column('integer', { name: 'rows_unchanged' }) rowsUnchanged!: number;
  /** Rows that say the same and are read otherwise than before. */
  @Column('integer', { name: 'rows_otherwise' }) rowsOtherwise!: number;
  @Column('integer', { name: 'rows_changed' }) rowsChanged!: number;
  @Column('integer', { name: 'rows_refused' }) rowsRefused!: number;
  @Column('integer', { name: 'rows_for_review' }) rowsForReview!: number;
  @Column('jsonb', { name: 'totals_by_currency' }) totalsByCurrency!: ImportTotals['byCurrency'];
  @Column('jsonb', { name: 'items_by_class' }) itemsByClass!: ImportTotals['itemsByClass'];
  @Column('jsonb', { name: 'cash_by_year' }) cashByYear!: ImportTotals['cashByYear'];
  @Column('jsonb') preview!: readonly PreviewRow[];
  /** Until when the process that works on it may be taken to live. */
  @Column('timestamptz', { name: 'leased_until', nullable: true }) leasedUntil!: Date | null;
  /** How often it was taken up without getting any further. */
  @Column('integer') attempts!: number;
  @Column('uuid', { name: 'created_by' }) readonly createdBy!: string;
  @Column('text', { name: 'created_by_name' }) readonly createdByName!: string;
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column('text', { name: 'confirmed_by_name', nullable: true }) confirmedByName!: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
