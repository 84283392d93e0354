import { Injectable } from '@nestjs/common';
import type { Job } from '#platform';
import { KeepQuality } from '../application/keep-quality.service.js';

const LOOKS_EVERY = 60_000;

/** Adds up the quality of cases that changed, so that whoever asks for all of them need not. */
@Injectable()
export class KeepQualityJob implements Job {
  readonly queue = 'quality';
  readonly name = 'items.keep-quality.v1';
  readonly every = LOOKS_EVERY;

  constructor(private readonly quality: KeepQuality) {}

  async handle(): Promise<void> {
    await this.quality.sweep();
  }
}
