import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { KeepOutlooks } from '../application/keep-outlooks.service.js';
import { END_OF_KEEPING } from '../domain/kept-until.js';

/** It asks every quarter of an hour, and works once a day: the first time after midnight. */
const LOOKS_EVERY = 900_000;

/** Facts that change what a thing is worth or what keeping it costs. */
const HEARD: ReadonlySet<string> = new Set([
  ...END_OF_KEEPING,
  'item.seized',
  'item.corrected',
  'item.valued',
  'item.value-corrected',
  'item.billed',
  'item.bill-withdrawn',
  'item.placed',
  'item.moved',
  'item.handed-over',
  'item.missing',
  'item.found',
  'item.place-corrected',
]);

/** Keeps the stored outlooks: every night for all that is kept, and at once for what something happened to. */
@Injectable()
export class KeepOutlooksJob implements Job<Partial<OutboxBatch>> {
  readonly queue = 'outlooks';
  readonly name = 'valuation.keep-outlooks.v1';
  readonly every = LOOKS_EVERY;

  constructor(
    private readonly outbox: Outbox,
    private readonly outlooks: KeepOutlooks,
  ) {}

  readonly listensTo = (type: string): boolean => HEARD.has(type) || type.startsWith('tariff.');

  async handle({ messageIds = [] }: Partial<OutboxBatch>, { jobId }: JobRun): Promise<void> {
    await this.outbox.hearOnce(this.name, messageIds, jobId, async (messages) => {
      await this.outlooks.refresh([...new Set(messages.filter(({ subjectType }) => subjectType === 'item').map(({ subjectId }) => subjectId))].toSorted());
      if (messages.some(({ subjectType }) => subjectType === 'tariff')) await this.outlooks.forgetAll();
    });
    await this.outlooks.sweep();
  }
}
