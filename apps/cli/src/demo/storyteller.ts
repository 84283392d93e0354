import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '#access';
import { CaseRepository, OpenCase, RecordEvent, RecordParty, TransitionCase, type OpenCaseRequest, type PartyRequest } from '#cases';
import { RecordExchange, RecordRequest, type RecordRequestRequest } from '#cross-border';
import { GiveDecision } from '#decisions';
import { AddDocument, FileStore } from '#documents';
import { ItemRepository, RecordSeizure, TransitionItem, type RecordSeizureRequest } from '#items';
import { UnitOfWork, madeBody, type WorkContext } from '#platform';
import type { DemoPeople } from './demo-people.js';

const MILLISECONDS_A_DAY = 86_400_000;
const MILLISECONDS_AN_HOUR = 3_600_000;
const LARGEST_DOCUMENT = 100_000;

type DocumentKind = Parameters<AddDocument['execute']>[2]['kind'];

/** Tells what happened in the demo cases, through the same commands and under the same rights as people. */
export class Storyteller {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly people: DemoPeople,
    private readonly today: string,
  ) {}

  /** The legal date so many days ago. */
  daysAgo(days: number): string {
    return new Date(Date.parse(`${this.today}T00:00:00Z`) - days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  }

  /** The moment so many hours ago, to the minute. */
  hoursAgo(hours: number): string {
    return new Date(Math.floor(Date.now() / 60_000) * 60_000 - hours * MILLISECONDS_AN_HOUR).toISOString();
  }

  async isTold(title: string): Promise<boolean> {
    const uow = this.app.get(UnitOfWork);
    const found = await uow.read(this.as('prosecutor', 'case.search'), () => uow.manager.query<unknown[]>('SELECT 1 FROM case_file WHERE title = $1', [title]));
    return found.length > 0;
  }

  async openCase(request: Pick<OpenCaseRequest, 'title' | 'parketNumbers' | 'investigationName' | 'offences'> & { readonly daysAgo: number }): Promise<string> {
    const { daysAgo, ...details } = request;
    const lead = this.people.actor('prosecutor');
    const { id } = await this.app.get(OpenCase).execute(this.as('prosecutor', 'case.open'), madeBody({
      ...details,
      unitId: this.people.unitId,
      leadId: lead.id,
      assetOfficerId: this.people.actor('asset-officer').id,
      classification: 'normal',
      openedOn: this.daysAgo(daysAgo),
    }));
    return id;
  }

  async party(caseId: string, party: PartyRequest): Promise<string> {
    return (await this.app.get(RecordParty).execute(this.as('prosecutor', 'party.record'), caseId, party)).id;
  }

  /** Records a seizure. @returns the ids of the items in the order of the things */
  async seize(caseId: string, seizure: RecordSeizureRequest): Promise<string[]> {
    const { items } = await this.app.get(RecordSeizure).execute(this.as('asset-officer', 'item.register'), caseId, madeBody(seizure));
    return items.map(({ id }) => id);
  }

  async document(caseId: string, title: string, kind: DocumentKind, itemId?: string): Promise<string> {
    const store = this.app.get(FileStore);
    const file = await store.receive(pieces(`${title}\n\nInvented document of the demo.\n`), LARGEST_DOCUMENT);
    try {
      const fileName = `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.txt`;
      const added = await this.app.get(AddDocument).execute(this.as('asset-officer', 'document.add'), caseId, { title, kind, fileName, file, ...(itemId !== undefined && { itemId }) });
      return added.id;
    } finally {
      await store.discard(file);
    }
  }

  async stepOfCase(caseId: string, action: string, daysAgo: number, data: Readonly<Record<string, unknown>> = {}, documentId?: string): Promise<void> {
    const version = await this.read((app) => app.get(CaseRepository).get(caseId).then((found) => found.version));
    await this.app.get(TransitionCase).execute(this.as('prosecutor', 'case.transition'), caseId, version, madeBody({ action, occurredOn: this.daysAgo(daysAgo), data, ...(documentId !== undefined && { documentId }) }));
  }

  /** The investigation begins by a decision, of which the file has the document. */
  async startInvestigation(caseId: string, daysAgo: number): Promise<void> {
    await this.stepOfCase(caseId, 'start-investigation', daysAgo, {}, await this.document(caseId, 'Beslissing om onderzoek te doen', 'order'));
  }

  async stepOfItem(itemId: string, by: Role, step: { action: string; ground: string; daysAgo: number; documentId?: string; data?: Readonly<Record<string, unknown>> }): Promise<void> {
    const { daysAgo, ...asked } = step;
    await this.app.get(TransitionItem).execute(this.as(by, 'item.transition'), itemId, await this.versionOf(itemId), madeBody({ ...asked, occurredOn: this.daysAgo(daysAgo) }));
  }

  async decide(itemIds: readonly string[], decision: { kind: string; ground: string; reason: string; daysAgo: number; reviewInDays?: number }): Promise<void> {
    const { kind, ground, reason, daysAgo, reviewInDays } = decision;
    const items = await Promise.all(itemIds.map(async (id) => ({ id, version: await this.versionOf(id) })));
    const { refused } = await this.app.get(GiveDecision).execute(this.as('prosecutor', 'decision.give'), madeBody({
      kind,
      ground,
      reason,
      capacity: 'prosecutor',
      decidedOn: this.daysAgo(daysAgo),
      items,
      ...(reviewInDays !== undefined && { reviewOn: this.daysAgo(-reviewInDays) }),
    }));
    if (refused.length > 0) throw new Error(`The demo decision was refused: ${JSON.stringify(refused)}`);
  }

  async fact(caseId: string, type: string, daysAgo: number, data: Readonly<Record<string, unknown>> = {}, itemId?: string): Promise<void> {
    const subject = itemId === undefined ? ({ subjectType: 'case', subjectId: caseId } as const) : ({ subjectType: 'item', subjectId: itemId } as const);
    await this.app.get(RecordEvent).execute(this.as('prosecutor', 'event.record'), caseId, madeBody({ ...subject, type, occurredOn: this.daysAgo(daysAgo), data }));
  }

  async request(caseId: string, request: RecordRequestRequest): Promise<void> {
    await this.app.get(RecordRequest).execute(this.as('cross-border-desk', 'request.record'), caseId, madeBody(request));
  }

  async exchange(caseId: string, exchange: Parameters<RecordExchange['execute']>[2]): Promise<void> {
    await this.app.get(RecordExchange).execute(this.as('cross-border-desk', 'exchange.record'), caseId, exchange);
  }

  private async versionOf(itemId: string): Promise<number> {
    return this.read((app) => app.get(ItemRepository).get(itemId).then(({ version }) => version));
  }

  private read<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).read(this.as('prosecutor', 'case.view'), () => work(this.app));
  }

  private as(role: Role, act: string): WorkContext {
    return { actor: this.people.actor(role), act, purpose: 'demo', requestId: 'seed-demo' };
  }
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}
