import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#platform';
import type { ExportFormat, ExportRequest, ExportedList, ListExport } from '../contract.js';

/** What was taken out of a list, and how far it came. */
@Entity('list_export')
export class ListExportRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly list!: ExportedList;
  @Column('text') readonly format!: ExportFormat;
  @Column('jsonb') readonly request!: ExportRequest;
  @Column('text') readonly locale!: Locale;
  @Column('uuid', { name: 'requested_by' }) readonly requestedBy!: string;
  @Column('timestamptz', { name: 'requested_at' }) readonly requestedAt!: Date;
  @Column('text') readonly state!: ListExport['state'];
  @Column('integer') readonly total!: number;
  @Column('boolean') readonly exact!: boolean;
  @Column('integer') readonly written!: number;
}
