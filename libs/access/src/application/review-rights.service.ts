import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { RightsOfPerson, RightsReport, SignRightsReviewRequest } from '../contract.js';
import { remarksOn } from '../domain/rights-row.js';
import { RightsReviewQuery, type RightsOfPerson as Row } from '../persistence/rights-review.query.js';

/** Shows who has what rights and what work, and keeps who looked at exactly that and signed for it. */
@Injectable()
export class ReviewRights {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rights: RightsReviewQuery,
    private readonly clock: Clock,
  ) {}

  show(context: WorkContext): Promise<RightsReport> {
    return this.uow.read(context, async () => {
      const people = await this.people();
      const reviews = await this.rights.reviews();
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'rights-report', subjectId: null, data: { found: people.length } });
      return {
        people,
        contentHash: hashOf(people),
        reviews: reviews.map(({ id, reviewed_by, reviewed_at, note, people: number, content_hash }) => ({ id, reviewedBy: reviewed_by, reviewedAt: reviewed_at.toISOString(), note, people: number, contentHash: content_hash })),
      };
    });
  }

  /** @throws ProblemError `rights.changed` when the report is another than what was on the screen */
  sign(context: WorkContext, { contentHash, note }: SignRightsReviewRequest): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      const people = await this.people();
      if (hashOf(people) !== contentHash) throw new ProblemError('rule', 'rights.changed');
      const id = randomUUID();
      await this.rights.add({ id, reviewedBy: context.actor.id, note, content: people, contentHash });
      this.uow.record({ type: 'rights.reviewed', caseId: null, subjectType: 'rights-review', subjectId: id, occurredOn: this.clock.today(), data: { people: people.length, contentHash } });
      return { id };
    });
  }

  private async people(): Promise<readonly RightsOfPerson[]> {
    const now = this.clock.now().toISOString();
    return (await this.rights.people()).map((row) => toRights(row, now));
  }
}

function toRights({ id, name, roles, units, active, since, last_sign_in, memberships, leads, open_deadlines, shares, away }: Row, now: string): RightsOfPerson {
  const person = {
    id,
    name,
    roles,
    units,
    active,
    away,
    since: since.toISOString(),
    lastSignIn: last_sign_in?.toISOString() ?? null,
    memberships: Number(memberships),
    leads: Number(leads),
    openDeadlines: Number(open_deadlines),
    shares: Number(shares),
  };
  return { ...person, remarks: remarksOn(person, now) };
}

/** Of the rights and the remarks; how often somebody signed in meanwhile does not make it another report. */
function hashOf(people: readonly RightsOfPerson[]): string {
  const told = people.map(({ id, roles, units, active, memberships, leads, shares, remarks }) => [id, roles, units, active, memberships, leads, shares, remarks]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}
