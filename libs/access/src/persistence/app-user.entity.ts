import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../contract.js';

/** A person who signs in. */
@Entity('app_user')
export class AppUser {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer') readonly version!: number;
  @Column('text') readonly login!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  /** Of those who sign in with a password that is kept here. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  /** Who this is at the OpenID provider; null until the first sign-in there. */
  @Column('text', { name: 'oidc_issuer', nullable: true }) oidcIssuer!: string | null;
  @Column('text', { name: 'oidc_subject', nullable: true }) oidcSubject!: string | null;
  @Column('text', { array: true }) roles!: Role[];
  @Column('uuid', { name: 'unit_ids', array: true }) unitIds!: string[];
  @Column('uuid', { name: 'supervisor_id', nullable: true }) supervisorId!: string | null;
  /** Who stands in when this person is away and the absence names nobody. */
  @Column('uuid', { name: 'deputy_id', nullable: true }) deputyId!: string | null;
  @Column('text') locale!: 'nl' | 'en';
  @Column('text') density!: 'compact' | 'comfortable';
  @Column('boolean') active!: boolean;
  @Column('timestamptz', { name: 'updated_at' }) readonly updatedAt!: Date;
}
