import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Another system with a key, as a row; the key itself is nowhere. */
@Entity('api_client')
export class ApiClientRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('uuid', { name: 'user_id' }) userId!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('text', { array: true }) scopes!: string[];
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy!: string | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt!: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
