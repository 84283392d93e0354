import { Injectable } from '@nestjs/common';
import type { Actor, Locale, Refusal } from '#platform';
import type { SignatureRequest } from '../contract.js';
import type { CountNumbers } from '../domain/count-outcome.js';
import { spelledCount, type CountContent } from '../domain/count-report.js';
import { sha256 } from '../domain/sealed-content.js';
import { CountLinesQuery } from '../persistence/count-lines.query.js';
import type { StockCount } from '../persistence/count.entity.js';
import { CountRepository } from '../persistence/count.repository.js';
import { drawCountReport } from './draw-count-report.js';
import type { JudgedLine } from './judge-count.service.js';
import { Signing, type ReadSignature } from './signing.service.js';

/** What a signature is put under. */
export interface ToSign {
  readonly judged: readonly JudgedLine[];
  readonly numbers: CountNumbers;
  readonly endedAt: Date;
  readonly signature: ReadSignature;
  readonly locale: Locale;
}

/** The signature under a count, and the report that is made with it once and kept. */
@Injectable()
export class SignCount {
  constructor(
    private readonly counts: CountRepository,
    private readonly lines: CountLinesQuery,
    private readonly signing: Signing,
  ) {}

  read(sent: SignatureRequest, actor: Actor): { readonly refusals: readonly Refusal[]; readonly signature: ReadSignature } {
    return this.signing.read(sent, { signsAs: 'counter', name: actor.name, userId: actor.id }, '/signature');
  }

  async put(count: StockCount, { judged, numbers, endedAt, signature, locale }: ToSign): Promise<void> {
    const counters = await this.lines.counters(count.id);
    const content: CountContent = {
      id: count.id,
      number: Number(count.number),
      placePath: count.placePath,
      blind: count.blind,
      revealedAt: count.revealedAt?.toISOString() ?? null,
      startedBy: count.startedByName,
      startedAt: count.startedAt.toISOString(),
      endedBy: signature.signer.name,
      endedAt: endedAt.toISOString(),
      sample: count.sampleSize === null ? null : { size: count.sampleSize, seed: count.sampleSeed ?? '', assetClasses: count.sampleClasses, fromValue: count.sampleFrom },
      population: count.population,
      populationHash: count.populationHash,
      numbers,
      counters: counters.map(({ name, items, firstAt, lastAt }) => ({ name, items, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() })),
      lines: judged.map((line) => ({
        itemId: line.id,
        outcome: line.outcome,
        code: line.code,
        reference: line.reference,
        description: line.description,
        registerPath: line.register_path,
        spotPath: line.spot_path,
        countedBy: line.counted_by_name,
        countedAt: line.counted_at?.toISOString() ?? null,
      })),
    };
    const text = spelledCount(content);
    const contentHash = sha256(text);
    const stored = await this.signing.put(signature, { subjectType: 'count', subjectId: count.id, contentHash, caseIds: count.caseIds, at: endedAt });
    const report = await drawCountReport(content, contentHash, stored, locale);
    await this.counts.keepReport({ countId: count.id, caseIds: count.caseIds, content: text, contentHash, report, reportHash: sha256(report) });
  }
}
