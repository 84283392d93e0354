import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A count of a place with all under it, or of a sample of what stands there. */
@Entity('stock_count')
export class StockCount {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column({ type: 'bigint', insert: false, update: false }) readonly number!: string;
  @Column('uuid', { name: 'place_id' }) readonly placeId!: string;
  @Column('text', { name: 'place_path' }) readonly placePath!: string;
  @Column('uuid', { name: 'site_id' }) readonly siteId!: string;
  @Column('text', { name: 'site_path' }) readonly sitePath!: string;
  @Column('boolean') readonly blind!: boolean;
  @Column('integer', { name: 'sample_size', nullable: true }) readonly sampleSize!: number | null;
  @Column('text', { name: 'sample_seed', nullable: true }) readonly sampleSeed!: string | null;
  @Column('text', { name: 'sample_classes', array: true }) readonly sampleClasses!: string[];
  @Column('numeric', { name: 'sample_from', nullable: true }) readonly sampleFrom!: string | null;
  @Column('integer') readonly population!: number;
  @Column('text', { name: 'population_hash' }) readonly populationHash!: string;
  @Column('integer') readonly asked!: number;
  @Column('uuid', { name: 'case_ids', array: true }) readonly caseIds!: string[];
  @Column('text') state!: 'open' | 'closed' | 'stopped';
  @Column('text', { name: 'started_by_name' }) readonly startedByName!: string;
  @Column('timestamptz', { name: 'started_at' }) readonly startedAt!: Date;
  @Column('timestamptz', { name: 'revealed_at', nullable: true }) revealedAt!: Date | null;
  @Column('text', { name: 'revealed_by_name', nullable: true }) revealedByName!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_by_name', nullable: true }) endedByName!: string | null;
  @Column('text', { name: 'stop_reason', nullable: true }) stopReason!: string | null;
  @Column('integer', { nullable: true }) found!: number | null;
  @Column('integer', { nullable: true }) missing!: number | null;
  @Column('integer', { nullable: true }) unexpected!: number | null;
  @Column('integer', { name: 'left_place', nullable: true }) leftPlace!: number | null;
  @Column('integer', { nullable: true }) beside!: number | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
