import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { NewSecret, NewWebhook, Webhook, WebhookChange, WebhookRequest } from '../contract.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';
import { newWebhookSecret, wordSecret } from '../webhooks/sign-webhook.js';
import { TRUSTED_HOSTS } from '../webhooks/trusted-hosts.js';
import { refusalOfAddress } from '../webhooks/webhook-address.js';

type Changed = { readonly id: string; readonly version: number };

/** Sets up the systems that hear what happens. Each secret is shown once, in the answer that makes it. */
@Injectable()
export class ManageWebhooks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly webhooks: WebhookRepository,
    private readonly clock: Clock,
    @Inject(TRUSTED_HOSTS) private readonly trusted: ReadonlySet<string>,
  ) {}

  async list(context: WorkContext): Promise<Webhook[]> {
    return this.uow.read(context, async () => {
      const found = await this.webhooks.list();
      return found.map(({ awayUntil, lastSentAt, ...webhook }) => ({ ...webhook, awayUntil: awayUntil?.toISOString() ?? null, lastSentAt: lastSentAt?.toISOString() ?? null }));
    });
  }

  /** @throws ProblemError `request.invalid` for an address that is not https or not public */
  async create(context: WorkContext, sent: SentBody<WebhookRequest>): Promise<NewWebhook> {
    const request = await sent.heldTo(({ url }) => this.addressRefusals(url));
    return this.withSecret((secretMade) =>
      this.uow.run(context, async () => {
        const id = randomUUID();
        await this.webhooks.add({ id, name: request.name, url: request.url, kinds: [...new Set(request.kinds)] });
        await this.webhooks.addSecret(id, secretMade());
        this.record('webhook.created', id, { kinds: request.kinds });
        return { id, version: 1 };
      }),
    );
  }

  async change(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<WebhookChange>): Promise<Changed> {
    const { name, url, kinds, active } = await sent.heldTo((stated) => this.addressRefusals(stated.url));
    return this.uow.run(context, async () => {
      const before = await this.webhooks.get(id);
      const version = await this.webhooks.change(id, expectedVersion, { name, url, kinds: [...new Set(kinds)], active, awayUntil: null });
      this.record('webhook.changed', id, { kinds, active, addressChanged: before.url !== url });
      return { id, version };
    });
  }

  /** A new secret; the one before it goes on signing beside it for a day. */
  async rotate(context: WorkContext, id: string, expectedVersion: number): Promise<NewSecret> {
    return this.withSecret((secretMade) =>
      this.uow.run(context, async () => {
        const version = await this.webhooks.change(id, expectedVersion, {});
        await this.webhooks.addSecret(id, secretMade());
        this.record('webhook.secret-replaced', id, {});
        return { id, version };
      }),
    );
  }

  /** The kept answer to a repeat does not hold the secret: a repeat is answered with none. */
  private async withSecret(work: (secretMade: () => Buffer) => Promise<Changed>): Promise<NewWebhook> {
    let secret: Buffer | null = null;
    const changed = await work(() => (secret = newWebhookSecret()));
    return { ...changed, secret: secret && wordSecret(secret) };
  }

  private addressRefusals(url: string | undefined): readonly Refusal[] {
    const code = url === undefined ? null : refusalOfAddress(url, this.trusted);
    return code === null ? [] : [{ code, pointer: '/url' }];
  }

  private record(type: 'webhook.created' | 'webhook.changed' | 'webhook.secret-replaced', id: string, data: Readonly<Record<string, unknown>>): void {
    this.uow.record({ type, caseId: null, subjectType: 'webhook', subjectId: id, occurredOn: this.clock.today(), data });
  }
}
