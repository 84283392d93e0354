import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

export interface StoredSignature {
  readonly id: string;
  readonly subject_type: 'hand-over' | 'count';
  readonly subject_id: string;
  readonly signs_as: 'giver' | 'taker' | 'counter';
  readonly name: string;
  readonly user_id: string | null;
  readonly image: Buffer | null;
  readonly typed: string | null;
  readonly signed_at: Date;
  readonly content_hash: string;
  readonly hash: string;
  readonly case_ids: readonly string[];
}

/** Signatures, each bound by its hash to what was signed; never changed. */
@Injectable()
export class SignatureRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add({ id, subject_type, subject_id, signs_as, name, user_id, image, typed, signed_at, content_hash, hash, case_ids }: StoredSignature): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO custody_signature (id, subject_type, subject_id, signs_as, name, user_id, image, typed, signed_at, content_hash, hash, case_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, subject_type, subject_id, signs_as, name, user_id, image, typed, signed_at, content_hash, hash, case_ids],
    );
  }

  /** Who gives before who takes. */
  of(subjectId: string): Promise<StoredSignature[]> {
    return this.uow.manager.query<StoredSignature[]>('SELECT * FROM custody_signature WHERE subject_id = $1 ORDER BY signs_as, id', [subjectId]);
  }
}
