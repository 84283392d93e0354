import { Inject, Injectable } from '@nestjs/common';
import { PeopleRepository, actorOf, rolesGrant, type AppUser } from '#access';
import { CONFIG, ProblemError, UnitOfWork, processContext, type Config } from '#platform';
import type { FeedScope } from '../contract.js';
import { feedEntry, type FedDeadline } from '../domain/feed/feed-entry.js';
import { CalendarFeedRepository } from '../persistence/calendar-feed.repository.js';
import { FedDeadlineQuery } from '../persistence/fed-deadline.query.js';
import { hashOf } from './manage-calendar-feed.service.js';
import { RuleBook } from './rule-book.js';
import { writeCalendar } from './write-calendar.js';

const ACT = 'deadline.view';

/** The deadlines of a feed with the words of their rules. */
@Injectable()
export class FeedSources {
  constructor(
    private readonly deadlines: FedDeadlineQuery,
    private readonly rules: RuleBook,
  ) {}

  async of(userId: string, scope: FeedScope): Promise<readonly (FedDeadline & { readonly caseId: string })[]> {
    const rows = await this.deadlines.of(userId, scope);
    await this.rules.refresh();
    return rows.map((row) => ({ ...row, title: this.rules.rule(row.ruleId, row.ruleVersion).title }));
  }
}

/** Someone's deadlines as a calendar, for who knows the secret. Rights are asked again at every fetch, as if its owner looked. */
@Injectable()
export class FeedCalendar {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly feeds: CalendarFeedRepository,
    private readonly people: PeopleRepository,
    private readonly sources: FeedSources,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws ProblemError `record.not-found` for a secret that opens nothing, or nothing any more */
  async execute(secret: string, requestId: string): Promise<string> {
    const opened = await this.uow.run(processContext('calendar-feed', 'process', requestId), () => this.open(secret));
    if (opened === null) throw new ProblemError('not-found', 'record.not-found');
    const { person, scope } = opened;
    return this.uow.read({ actor: actorOf(person), act: ACT, purpose: 'calendar feed', requestId }, async () => {
      const deadlines = await this.sources.of(person.id, scope);
      this.uow.consulted({ kind: 'disclosure', caseId: null, subjectType: 'calendar-feed', subjectId: person.id, data: { found: deadlines.length } });
      const base = this.config.ZEGEL_PUBLIC_URL.replace(/\/+$/, '');
      const caseOf = new Map(deadlines.map(({ id, caseId }) => [id, caseId]));
      const place = { host: new URL(base).hostname, linkOf: (id: string) => `${base}/dossiers/${caseOf.get(id)}?termijn=${id}` };
      return writeCalendar(deadlines.map((deadline) => feedEntry(deadline, person.locale)), place, person.locale);
    });
  }

  private async open(secret: string): Promise<{ readonly person: AppUser; readonly scope: FeedScope } | null> {
    const feed = await this.feeds.open(hashOf(secret));
    const person = feed && (await this.people.findById(feed.userId));
    return feed && person?.active && rolesGrant(person.roles, ACT) ? { person, scope: feed.scope } : null;
  }
}
