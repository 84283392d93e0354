import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, UnitOfWork, legalDateOf, offsetRefusals, refuseInvalid, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { RecordRequestRequest } from '../contract.js';
import { checkRequest, twiceRefusals } from '../domain/check-request.js';
import { CrossBorderRepository } from '../persistence/cross-border.repository.js';

/** Records a request between states, in or out; sent or received to the minute, it starts the European clocks. */
@Injectable()
export class RecordRequest {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly requests: CrossBorderRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, caseId: string, sent: SentBody<RecordRequestRequest>): Promise<{ id: string; version: number; reference: string }> {
    return this.uow.run(context, async () => {
      const inCase = await this.cases.requireToChange(caseId);
      const request = await sent.judgedBy((_, _sound, { itemIds }) => this.itemRefusals(caseId, itemIds));
      refuseInvalid([...checkRequest(request), ...offsetRefusals(request.movedAt, request.timeZone, '/movedAt'), ...(await this.itemRefusals(caseId, request.itemIds))]);
      const itemIds = [...new Set(request.itemIds ?? [])];
      const id = randomUUID();
      const number = await this.requests.takeNumber(caseId);
      const reference = `${inCase.reference}-R${number}`;
      const movedAt = request.movedAt === undefined ? null : new Date(request.movedAt);
      const moved = request.direction === 'in' ? 'received' : 'sent';
      const state = movedAt === null ? 'draft' : moved;
      await this.requests.addRequest(
        {
          id,
          caseId,
          number,
          reference,
          direction: request.direction,
          instrument: request.instrument,
          counterpartState: request.counterpartState,
          counterpartAuthority: request.counterpartAuthority,
          theirReference: request.theirReference ?? null,
          movedAt,
          timeZone: request.timeZone,
          urgent: request.urgent,
          dataDirectlyAccessible: request.dataDirectlyAccessible ?? null,
          state,
          note: request.note ?? null,
        },
        itemIds,
      );
      const { instrument, direction, urgent, counterpartState, dataDirectlyAccessible } = request;
      this.uow.record({
        type: `request.${state === 'draft' ? 'drafted' : state}`,
        caseId,
        subjectType: 'request',
        subjectId: id,
        occurredOn: legalDateOf(movedAt ?? this.clock.now()),
        ...(movedAt && { occurredAt: movedAt.toISOString(), timeZone: request.timeZone }),
        data: { instrument, direction, urgent, counterpartState, ...(dataDirectlyAccessible !== undefined && { dataDirectlyAccessible }) },
      });
      return { id, version: 1, reference };
    });
  }

  /** Items that are of another case or are named twice. */
  private async itemRefusals(caseId: string, itemIds: readonly (string | undefined)[] = []): Promise<readonly Refusal[]> {
    const known = await this.requests.itemIdsOfCase(caseId, itemIds.filter((id) => id !== undefined));
    const elsewhere = itemIds.flatMap((id, index): readonly Refusal[] => (id === undefined || known.has(id) ? [] : [{ code: 'request.item-elsewhere', pointer: `/itemIds/${index}` }]));
    return [...twiceRefusals(itemIds), ...elsewhere];
  }
}
