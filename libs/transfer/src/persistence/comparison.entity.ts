import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComparisonMatch, ComparisonScopeKind, ComparisonState } from '../contract.js';
import type { CodedParams } from '../domain/coded.js';
import type { ImportMapping } from '../domain/mapping.js';

/** A list held against the register. Its rows stand in a table of their own. */
@Entity('comparison')
export class ComparisonRecord {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'import_id' }) readonly importId!: string;
  @Column('text', { name: 'scope_kind' }) readonly scopeKind!: ComparisonScopeKind;
  @Column('text', { name: 'scope_id' }) readonly scopeId!: string;
  @Column('text', { name: 'scope_title' }) readonly scopeTitle!: string;
  @Column('text', { name: 'match_by' }) readonly matchBy!: ComparisonMatch;
  @Column('jsonb') readonly mapping!: ImportMapping;
  @Column('text') state!: ComparisonState;
  @Column('text', { name: 'failure_code', nullable: true }) failureCode!: string | null;
  @Column('jsonb', { name: 'failure_params', nullable: true }) failureParams!: CodedParams | null;
  @Column('integer', { name: 'rows_read' }) rowsRead!: number;
  @Column('timestamptz', { name: 'stopped_at', nullable: true }) stoppedAt!: Date | null;
  @Column('timestamptz', { name: 'leased_until', nullable: true }) leasedUntil!: Date | null;
  @Column('integer') attempts!: number;
  @Column('uuid', { name: 'created_by' }) readonly createdBy!: string;
  @Column('text', { name: 'created_by_name' }) readonly createdByName!: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
