import { ForwardOnly } from './support/forward-only.js';

/** What was at work when a message was written, as W3C Trace Context says it; null when nothing is traced. Numbers only. */
export class CarryTraces1796094600000 extends ForwardOnly {
  readonly name = 'CarryTraces1796094600000';
  protected readonly statements = [
    `ALTER TABLE outbox ADD COLUMN traceparent text CONSTRAINT outbox_traceparent_check CHECK (traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$')`,
  ];
}
