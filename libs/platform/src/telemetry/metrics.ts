import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What a process tells Prometheus about itself. Labels are closed lists: routes, job names; never a person or a case. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requestSeconds = new Histogram({ name: 'zegel_http_request_seconds', help: 'Time to answer a request', labelNames: ['route', 'method', 'status'], registers: [this.registry] });
  readonly jobSeconds = new Histogram({ name: 'zegel_job_seconds', help: 'Time a job took', labelNames: ['job'], registers: [this.registry] });
  readonly jobsFailed = new Counter({ name: 'zegel_jobs_failed_total', help: 'Attempts of jobs that failed', labelNames: ['job'], registers: [this.registry] });
  readonly outboxRelayed = new Counter({ name: 'zegel_outbox_relayed_total', help: 'Messages handed to the queue', registers: [this.registry] });
  readonly outboxOldestSeconds = new Gauge({ name: 'zegel_outbox_oldest_seconds', help: 'Age of the oldest message not yet handed to the queue', registers: [this.registry] });
  readonly alertsOverdueSeconds = new Gauge({ name: 'zegel_alerts_overdue_seconds', help: 'How long the oldest due alert has been waiting', registers: [this.registry] });
  readonly mailOverdueSeconds = new Gauge({ name: 'zegel_mail_overdue_seconds', help: 'How long the oldest mail whose turn has come has been waiting', registers: [this.registry] });
  readonly webhooksOverdueSeconds = new Gauge({ name: 'zegel_webhooks_overdue_seconds', help: 'How long the oldest message to another system has been waiting', registers: [this.registry] });
  readonly quarantined = new Gauge({ name: 'zegel_documents_quarantined', help: 'Documents that no scanner has judged yet', registers: [this.registry] });
  readonly quarantineOldestSeconds = new Gauge({ name: 'zegel_documents_quarantined_oldest_seconds', help: 'How long the oldest of them has been waiting', registers: [this.registry] });
  readonly backupAgeSeconds = new Gauge({ name: 'zegel_backup_age_seconds', help: 'How long ago the last backup was made', registers: [this.registry] });
  readonly invariantViolations = new Gauge({ name: 'zegel_invariant_violations', help: 'Things found not to be as they must be, at the last look', registers: [this.registry] });
  readonly sealLagSeconds = new Gauge({ name: 'zegel_log_unsealed_seconds', help: 'How long the oldest row of the log has been waiting to be sealed', registers: [this.registry] });
  readonly openPages = new Gauge({ name: 'zegel_open_pages', help: 'Pages that hear live updates', registers: [this.registry] });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
