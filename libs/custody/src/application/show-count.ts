import type { CountLineShown, CountRow, SignatureShown, StockCountShown } from '../contract.js';
import type { CountNumbers } from '../domain/count-outcome.js';
import type { Counter, FoundLine } from '../persistence/count-lines.query.js';
import type { ListedCount } from '../persistence/count-list.query.js';
import type { StockCount } from '../persistence/count.entity.js';

export interface CountFacts {
  readonly numbers: CountNumbers;
  readonly hidden: boolean;
  readonly counters: readonly Counter[];
  readonly partial: boolean;
  readonly signature: SignatureShown | null;
  readonly allowedActions: readonly string[];
}

/** A count as its page shows it. */
export function toCount(count: StockCount, { numbers, hidden, counters, partial, signature, allowedActions }: CountFacts): StockCountShown {
  const { id, version, placeId, placePath, sitePath, state, blind, population, populationHash } = count;
  return {
    id,
    version,
    number: Number(count.number),
    placeId,
    placePath,
    sitePath,
    state,
    blind,
    hidden,
    sample: count.sampleSize === null ? null : { size: count.sampleSize, seed: count.sampleSeed ?? '', assetClasses: count.sampleClasses, fromValue: count.sampleFrom },
    population: hidden ? 0 : population,
    populationHash,
    startedBy: count.startedByName,
    startedAt: count.startedAt.toISOString(),
    revealedAt: count.revealedAt?.toISOString() ?? null,
    revealedBy: count.revealedByName,
    endedAt: count.endedAt?.toISOString() ?? null,
    endedBy: count.endedByName,
    stopReason: count.stopReason,
    numbers: hidden ? null : { expected: numbers.found + numbers.missing, ...numbers },
    seen: numbers.found + numbers.unexpected + numbers.beside,
    counters: counters.map(({ name, items, firstAt, lastAt }) => ({ name, items, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() })),
    partial,
    signature,
    allowedActions,
  };
}

export function toCountRow(row: ListedCount): CountRow {
  const ended = row.found !== null && row.missing !== null && row.unexpected !== null;
  return {
    id: row.id,
    number: Number(row.number),
    placeId: row.place_id,
    placePath: row.place_path,
    state: row.state,
    blind: row.blind,
    sampleSize: row.sample_size,
    startedBy: row.started_by_name,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    differences: ended ? (row.missing ?? 0) + (row.unexpected ?? 0) : null,
    checked: ended ? (row.found ?? 0) + (row.missing ?? 0) + (row.unexpected ?? 0) : null,
  };
}

/** Where the register has a thing says what is expected: it is hidden with it. */
export function toCountLine(line: FoundLine, hidden: boolean): CountLineShown {
  return {
    itemId: line.id,
    caseId: line.case_id,
    outcome: hidden ? null : line.outcome,
    code: line.code,
    reference: line.reference,
    description: line.description,
    assetClass: line.asset_class,
    spotId: line.spot_id,
    spotPath: line.spot_path,
    registerPath: hidden ? null : line.register_path,
    countedBy: line.counted_by_name,
    countedAt: line.counted_at?.toISOString() ?? null,
    placeId: hidden ? null : line.place_id,
    path: hidden ? null : line.path,
    corrected: !hidden && line.corrected,
  };
}
