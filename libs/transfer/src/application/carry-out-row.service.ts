import { Injectable } from '@nestjs/common';
import { OnBehalf } from '#access';
import { MoveItems } from '#custody';
import { RecordSeizure, readSeizure } from '#items';
import { Clock, ProblemError, madeBody, type WorkContext } from '#platform';
import type { ListedThing, RegisteredThing } from '../domain/comparison/things.js';
import type { AcceptedRow, RowOutcome } from '../persistence/comparison-row.repository.js';
import type { ComparisonRecord } from '../persistence/comparison.entity.js';
import { seizureOfRow } from './new-item-of-row.js';
import { ProposeCorrection } from './propose-correction.js';

export interface Compared {
  readonly comparison: ComparisonRecord;
  readonly headers: readonly string[];
  readonly jobId: string;
}

const HOME_CURRENCY = 'EUR';

/**
 * Does what was accepted of one row, by the commands that people use, with the rights of who accepted it. Each command has a
 * key of this row: done again after a kill, it is done once.
 */
@Injectable()
export class CarryOutRow {
  constructor(
    private readonly onBehalf: OnBehalf,
    private readonly seizure: RecordSeizure,
    private readonly moves: MoveItems,
    private readonly correction: ProposeCorrection,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError when the register refuses it */
  async execute(row: AcceptedRow, compared: Compared): Promise<RowOutcome> {
    const { listed, registered } = row;
    if (registered === null) return listed === null ? nothing() : this.record(row, listed, compared);
    if (listed === null) return this.missing(row, registered, compared);
    if (row.differs.includes('place')) await this.move(row, listed, registered, compared);
    const isGuarded = row.differs.some((one) => one !== 'place');
    if (!isGuarded) return { state: 'done', itemId: registered.itemId };
    const currency = compared.comparison.mapping.defaults.currency ?? HOME_CURRENCY;
    return this.correction.execute(await this.contextOf(row, 'item.correct', compared), { listed, registered, differs: row.differs, reason: row.reason, currency });
  }

  private async record(row: AcceptedRow, listed: ListedThing, compared: Compared): Promise<RowOutcome> {
    const { seizure } = row.request;
    if (seizure === undefined) throw new ProblemError('invalid', 'comparison.seizure-missing');
    const sent = seizureOfRow({ listed, seizure, mapping: compared.comparison.mapping, headers: compared.headers, today: this.clock.today() });
    const { items } = await this.seizure.execute(await this.contextOf(row, 'item.register', compared), seizure.caseId, await readSeizure(sent));
    return { state: 'done', itemId: items[0]?.id ?? null };
  }

  private async missing(row: AcceptedRow, { itemId, placeId }: RegisteredThing, compared: Compared): Promise<RowOutcome> {
    if (placeId === null) throw new ProblemError('rule', 'comparison.no-place');
    await this.moves.reportMissing(await this.contextOf(row, 'custody.move', compared), itemId, madeBody({ fromPlaceId: placeId, noticedAt: row.accepted_at.toISOString(), reason: row.reason }));
    return { state: 'done', itemId };
  }

  private async move(row: AcceptedRow, listed: ListedThing, { itemId, placeId }: RegisteredThing, compared: Compared): Promise<void> {
    const [named, ...more] = listed.place?.placeIds ?? [];
    const toPlaceId = more.length === 0 && named !== undefined ? named : row.request.toPlaceId;
    if (toPlaceId === undefined) throw new ProblemError('rule', 'comparison.place-unknown', { params: { place: listed.place?.text ?? '' } });
    const context = await this.contextOf(row, 'custody.move', compared);
    await this.moves.execute(context, madeBody({ items: [{ itemId, fromPlaceId: placeId }], toPlaceId, movedAt: row.accepted_at.toISOString(), reason: row.reason }));
  }

  private contextOf({ id, accepted_by }: AcceptedRow, act: string, { jobId }: Compared): Promise<WorkContext> {
    return this.onBehalf.contextOf({ userId: accepted_by, act, key: `comparison:${id}:${act}`, hash: id, purpose: 'comparison', jobId });
  }
}

function nothing(): never {
  throw new Error('A row of a comparison has a side at least.');
}
