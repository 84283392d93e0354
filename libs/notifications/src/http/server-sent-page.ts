import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform';
import type { LivePage } from '../application/live-page.js';
import type { LiveEvent } from '../contract.js';

/** Milliseconds after which a browser that lost the line asks for it again. */
const RETRY_MILLISECONDS = 3_000;
/** A reader that takes nothing in is let go before the news piles up here. */
const UNREAD_BYTES = 256 * 1024;

/** A page that hears news as server-sent events over a response that stays open. */
export class ServerSentPage implements LivePage {
  private constructor(
    private readonly response: ServerResponse,
    readonly token: string,
    readonly requestId: string,
    public actor: Actor,
  ) {}

  /** Takes the reply over from the framework and says hello. */
  static open(request: FastifyRequest, reply: FastifyReply, token: string, actor: Actor): ServerSentPage {
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders), // the security headers of every answer
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-request-id': request.id,
    });
    const page = new ServerSentPage(reply.raw, token, request.id, actor);
    page.write(`retry: ${RETRY_MILLISECONDS}\nevent: hello\ndata: {}\n\n`);
    return page;
  }

  tell(event: LiveEvent): void {
    this.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  beat(): void {
    this.write(': beat\n\n');
  }

  close(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > UNREAD_BYTES) this.response.destroy();
  }
}
