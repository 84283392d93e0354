import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Listener, Logger, UnitOfWork, type Actor } from '#platform';
import { ANYTHING, keyOf, readNews, type News } from '../domain/live-news.js';
import { VisibleSubjectsQuery } from '../persistence/visible-subjects.query.js';
import type { LivePage } from './live-page.js';
import { LivePages } from './live-pages.service.js';

/** News is gathered for so long: a seizure of forty items is one look at the rights of each reader, not forty. */
const GATHER_MILLISECONDS = 200;

/**
 * Passes the news of the database on to the open pages. News carries ids only, and each person hears only of what that person may
 * see at that moment: the cases of a batch are asked for under the person's own rights.
 */
@Injectable()
export class LiveFeed implements OnApplicationBootstrap {
  private gathered = new Map<string, News>();
  private passing: Promise<void> | undefined;

  constructor(
    private readonly pages: LivePages,
    private readonly listener: Listener,
    private readonly visible: VisibleSubjectsQuery,
    private readonly uow: UnitOfWork,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.on('zegel_live', (payload) => this.hear(payload));
  }

  hear(payload: string): void {
    const news = readNews(payload);
    if (news === null) return;
    this.gathered.set(keyOf(news), news);
    this.passing ??= this.passOn();
  }

  private async passOn(): Promise<void> {
    while (this.gathered.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MILLISECONDS));
      const batch = [...this.gathered.values()];
      this.gathered = new Map();
      for (const pages of this.pages.byPerson().values()) {
        const [first] = pages;
        if (first) await this.tell(pages, first, batch);
      }
    }
    this.passing = undefined;
  }

  private async tell(pages: readonly LivePage[], { actor, requestId }: LivePage, batch: readonly News[]): Promise<void> {
    const heard = await this.forPerson(actor, requestId, batch).catch((error: unknown) => {
      this.logger.warn('rights to news could not be asked', { error });
      return [ANYTHING]; // says nothing, and makes the page ask again by its own rights
    });
    for (const page of pages) for (const { event } of heard) page.tell(event);
  }

  private async forPerson(actor: Actor, requestId: string, batch: readonly News[]): Promise<readonly News[]> {
    const idsOf = (kind: 'case' | 'import'): string[] => [...new Set(batch.flatMap(({ audience }) => (audience.kind === kind ? [audience.id] : [])))];
    const cases = idsOf('case');
    const imports = idsOf('import');
    const context = { actor, act: 'live.hear', purpose: 'live updates', requestId };
    const visible = cases.length + imports.length === 0 ? new Set<string>() : await this.uow.read(context, () => this.visible.among(cases, imports));
    return batch.filter(({ audience }) => {
      if (audience.kind === 'everyone') return true;
      return audience.kind === 'person' ? audience.userId === actor.id : visible.has(audience.id);
    });
  }
}
