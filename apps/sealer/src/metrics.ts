import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';

/** What the sealer tells Prometheus. */
export class SealerMetrics {
  readonly registry = new Registry();
  readonly lag = new Gauge({ name: 'zegel_seal_lag_seconds', help: 'How long the oldest row of the log has been waiting to be sealed', registers: [this.registry] });
  readonly sealed = new Counter({ name: 'zegel_sealed_rows_total', help: 'Rows of the log that were sealed', registers: [this.registry] });
  readonly leads = new Gauge({ name: 'zegel_sealer_leads', help: '1 when this is the sealer that seals, 0 when it waits for its turn', registers: [this.registry] });
  readonly changed = new Gauge({ name: 'zegel_seal_broken', help: '1 when the log is not the one that was signed, and nothing is sealed', registers: [this.registry] });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
