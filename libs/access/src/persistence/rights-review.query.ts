import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PersonRef } from '#platform';
import type { Role } from '../contract.js';

export interface RightsOfPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly units: readonly string[];
  readonly active: boolean;
  readonly since: Date;
  readonly last_sign_in: Date | null;
  readonly memberships: string;
  readonly leads: string;
  readonly open_deadlines: string;
  readonly shares: string;
  readonly away: boolean;
}

export interface SignedReview {
  readonly id: string;
  readonly reviewed_by: PersonRef;
  readonly reviewed_at: Date;
  readonly note: string;
  readonly people: number;
  readonly content_hash: string;
}

/** Rights of people as they are, and the reviews of them that were signed off. */
@Injectable()
export class RightsReviewQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** Who left and has nothing left is not there. */
  people(): Promise<RightsOfPerson[]> {
    return this.uow.manager.query<RightsOfPerson[]>(
      `SELECT u.id, u.name, u.roles, ARRAY(SELECT n.name FROM unit n WHERE n.id = ANY (u.unit_ids) ORDER BY n.name) AS units, u.active, u.created_at AS since, w.last_sign_in,
              w.memberships, w.leads, w.open_deadlines, w.shares,
              EXISTS (SELECT 1 FROM absence a WHERE a.user_id = u.id AND NOT a.withdrawn AND a.from_on <= today.day AND (a.until_on IS NULL OR a.until_on >= today.day)) AS away
       FROM app_user u JOIN work_of_people() w ON w.user_id = u.id CROSS JOIN (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS day) today
       WHERE u.active OR w.memberships + w.leads + w.open_deadlines + w.shares > 0
       ORDER BY u.name, u.id`,
    );
  }

  reviews(): Promise<SignedReview[]> {
    return this.uow.manager.query<SignedReview[]>(
      `SELECT r.id, jsonb_build_object('id', u.id, 'name', u.name) AS reviewed_by, r.reviewed_at, r.note, r.people, r.content_hash
       FROM rights_review r JOIN app_user u ON u.id = r.reviewed_by ORDER BY r.reviewed_at DESC, r.id`,
    );
  }

  async add(review: { readonly id: string; readonly reviewedBy: string; readonly note: string; readonly content: readonly unknown[]; readonly contentHash: string }): Promise<void> {
    await this.uow.manager.query('INSERT INTO rights_review (id, reviewed_by, note, people, content, content_hash) VALUES ($1, $2, $3, $4, $5, $6)', [
      review.id,
      review.reviewedBy,
      review.note,
      review.content.length,
      JSON.stringify(review.content),
      review.contentHash,
    ]);
  }
}
