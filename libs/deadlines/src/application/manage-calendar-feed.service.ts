import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Clock, UnitOfWork, type Config, type WorkContext } from '#platform';
import type { CalendarFeed, FeedScope, NewCalendarFeed } from '../contract.js';
import { CalendarFeedRepository } from '../persistence/calendar-feed.repository.js';

const SECRET_BYTES = 32;

/** Opens and closes the secret address of a person's calendar feed. The secret is shown once and kept as a hash. */
@Injectable()
export class ManageCalendarFeed {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly feeds: CalendarFeedRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async show(context: WorkContext): Promise<CalendarFeed> {
    return this.uow.read(context, async () => {
      const feed = await this.feeds.currentOf(context.actor.id);
      return { scope: feed?.scope ?? null, createdAt: feed?.createdAt.toISOString() ?? null, lastFetchedAt: feed?.lastFetchedAt?.toISOString() ?? null };
    });
  }

  /** A new address; the one before it ends. The kept answer to a repeat does not hold the secret: the address is null then. */
  async subscribe(context: WorkContext, scope: FeedScope): Promise<NewCalendarFeed> {
    let secret: string | null = null;
    await this.uow.run(context, async () => {
      secret = randomBytes(SECRET_BYTES).toString('base64url');
      const replaced = await this.feeds.revoke(context.actor.id);
      await this.feeds.add(context.actor.id, hashOf(secret), scope);
      this.record(context, 'calendar-feed.opened', { scope, replaced });
    });
    return { address: secret && `${this.config.ZEGEL_PUBLIC_URL.replace(/\/+$/, '')}/api/v1/calendar/${String(secret)}.ics` };
  }

  async revoke(context: WorkContext): Promise<void> {
    await this.uow.run(context, async () => {
      if (await this.feeds.revoke(context.actor.id)) this.record(context, 'calendar-feed.closed', {});
    });
  }

  private record({ actor: { id } }: WorkContext, type: 'calendar-feed.opened' | 'calendar-feed.closed', data: Readonly<Record<string, unknown>>): void {
    this.uow.record({ type, caseId: null, subjectType: 'person', subjectId: id, occurredOn: this.clock.today(), data });
  }
}

/** What of a secret is kept: enough to know it again, not to make it. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
