import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Some columns of a case file, as the contexts map their aggregates. */
@Entity('case_file')
export class CaseRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') title!: string;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}

/** The same row for the fault the tests plant: TypeORM's own version column, which `save()` counts but does not check. */
@Entity('case_file')
export class CaseRowForSave {
  @PrimaryColumn('uuid') readonly id!: string;
  @VersionColumn() readonly version!: number;
  @Column('text') title!: string;
}
