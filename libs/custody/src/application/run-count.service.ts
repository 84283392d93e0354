import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { ChangedCount, SampleRequest, StartCountRequest, StartedCount, StopCountRequest } from '../contract.js';
import { drawSample, populationHash, type Candidate } from '../domain/draw-sample.js';
import { CountRepository } from '../persistence/count.repository.js';
import { PlaceRepository } from '../persistence/place.repository.js';

/** Starts counts, shows what a blind one expected, and breaks off one that should not have been started. */
@Injectable()
export class RunCount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly counts: CountRepository,
    private readonly places: PlaceRepository,
    private readonly clock: Clock,
  ) {}

  async start(context: WorkContext, sent: SentBody<StartCountRequest>): Promise<StartedCount> {
    return this.uow.run(context, async () => {
      const { placeId, blind = false, sample } = await sent.heldTo((stated, wrong) => this.refusals(stated, wrong.length === 0));
      const place = await this.places.get(placeId);
      if (place.closedOn !== null) throw new ProblemError('rule', 'place.closed');
      const [siteId = placeId] = place.ancestorIds;
      const candidates = await this.candidates(placeId, sample);
      const seed = sample && (sample.seed ?? randomBytes(6).toString('hex'));
      const drawn = sample && seed !== undefined ? drawSample(candidates, sample.size, seed) : candidates.map(({ itemId }) => itemId);
      const id = randomUUID();
      const number = await this.counts.add(
        {
          id,
          placeId,
          placePath: place.path,
          siteId,
          sitePath: siteId === placeId ? place.path : (await this.places.get(siteId)).path,
          blind,
          sampleSize: sample?.size ?? null,
          sampleSeed: seed ?? null,
          sampleClasses: [...(sample?.assetClasses ?? [])],
          sampleFrom: sample?.fromValue ?? null,
          population: candidates.length,
          populationHash: populationHash(candidates),
          asked: drawn.length,
          startedAt: this.clock.now(),
        },
        drawn,
      );
      this.uow.record({ type: 'count.started', caseId: null, subjectType: 'count', subjectId: id, occurredOn: this.clock.today(), data: { placeId, blind, number, asked: drawn.length, sampled: sample !== undefined } });
      return { id, version: 1, number };
    });
  }

  /** A place that is closed is a rule of its own for what is in form. */
  private async refusals({ placeId, sample }: Partial<StartCountRequest>, isInForm: boolean): Promise<readonly Refusal[]> {
    if (placeId === undefined) return [];
    const place = await this.places.find(placeId);
    if (place === null) return [{ code: 'record.reference-unknown', pointer: '/placeId' }];
    if (place.closedOn !== null) return isInForm ? [] : [{ code: 'place.closed', pointer: '/placeId' }];
    return sample === undefined || (await this.candidates(placeId, sample)).length > 0 ? [] : [{ code: 'count.nothing', pointer: '/sample' }];
  }

  private async candidates(placeId: string, sample: SampleRequest | undefined): Promise<readonly Candidate[]> {
    return (await this.counts.candidates(placeId)).filter((candidate) => isWanted(candidate, sample));
  }

  /** From now on everyone sees what is expected; who was seen before that was seen blind. */
  async reveal(context: WorkContext, id: string, expectedVersion: number): Promise<ChangedCount> {
    return this.uow.run(context, async () => {
      const count = await this.counts.hold(id);
      if (count.state !== 'open') throw new ProblemError('rule', 'count.ended');
      if (!count.blind || count.revealedAt !== null) throw new ProblemError('rule', 'count.not-blind');
      const version = await this.counts.change(id, expectedVersion, { revealedAt: this.clock.now(), revealedByName: context.actor.name });
      this.uow.record({ type: 'count.revealed', caseId: null, subjectType: 'count', subjectId: id, occurredOn: this.clock.today() });
      return { id, version };
    });
  }

  async stop(context: WorkContext, id: string, expectedVersion: number, { reason }: StopCountRequest): Promise<ChangedCount> {
    return this.uow.run(context, async () => {
      if ((await this.counts.hold(id)).state !== 'open') throw new ProblemError('rule', 'count.ended');
      const version = await this.counts.change(id, expectedVersion, { state: 'stopped', stopReason: reason, endedAt: this.clock.now(), endedByName: context.actor.name });
      this.uow.record({ type: 'count.stopped', caseId: null, subjectType: 'count', subjectId: id, occurredOn: this.clock.today(), reason });
      return { id, version };
    });
  }
}

function isWanted({ assetClass, value }: Candidate, sample: SampleRequest | undefined): boolean {
  if (sample?.assetClasses !== undefined && sample.assetClasses.length > 0 && !sample.assetClasses.includes(assetClass)) return false;
  return sample?.fromValue === undefined || (value !== null && Number(value) >= Number(sample.fromValue));
}
