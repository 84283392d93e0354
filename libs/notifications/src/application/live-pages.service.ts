import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PeopleRepository, SessionRepository, actorOf, rolesGrant } from '#access';
import { Logger, Metrics, UnitOfWork, processContext, type Actor } from '#platform';
import type { LivePage } from './live-page.js';

const HEARTBEAT_MILLISECONDS = 15_000;
const SESSION_CHECK_MILLISECONDS = 30_000;

/** The pages that are open now: kept alive, closed when their session is over and when the process stops. */
@Injectable()
export class LivePages implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly pages = new Set<LivePage>();
  private timers: readonly NodeJS.Timeout[] = [];
  private stopped = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly people: PeopleRepository,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timers = [
      setInterval(() => this.pages.forEach((page) => page.beat()), HEARTBEAT_MILLISECONDS).unref(),
      setInterval(() => void this.checkSessions(), SESSION_CHECK_MILLISECONDS).unref(),
    ];
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    this.timers.forEach(clearInterval);
    for (const page of this.pages) page.close();
  }

  add(page: LivePage): void {
    if (this.stopped) return page.close();
    this.pages.add(page);
    this.metrics.openPages.set(this.pages.size);
  }

  remove(page: LivePage): void {
    this.pages.delete(page);
    this.metrics.openPages.set(this.pages.size);
  }

  /** The open pages, person by person. */
  byPerson(): ReadonlyMap<string, readonly LivePage[]> {
    const byPerson = new Map<string, LivePage[]>();
    for (const page of this.pages) {
      const others = byPerson.get(page.actor.id);
      if (others) others.push(page);
      else byPerson.set(page.actor.id, [page]);
    }
    return byPerson;
  }

  /** Closes the pages whose session is over, and gives the others the rights of now. */
  async checkSessions(): Promise<void> {
    try {
      for (const page of this.pages) {
        const actor = await this.actorNow(page);
        if (actor) page.actor = actor;
        else page.close();
      }
    } catch (error) {
      // The database is away: no page hears anything of it either. The next round looks again.
      this.logger.warn('the sessions of open pages could not be checked', { error });
    }
  }

  private async actorNow({ token, requestId }: LivePage): Promise<Actor | null> {
    return this.uow.read(processContext('live-pages', 'process', requestId), async () => {
      const userId = await this.sessions.peekUserId(token);
      const user = userId === null ? null : await this.people.findById(userId);
      return user?.active && rolesGrant(user.roles, 'live.hear') ? actorOf(user) : null;
    });
  }
}
