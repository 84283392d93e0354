import { Injectable } from '@nestjs/common';
import { CaseAccess, DeadlineSummaries, type NextDeadline } from '#cases';
import { UnitOfWork, type WorkContext } from '#platform';
import type { CrossBorderRequest as RequestOnTheWire, Exchange as ExchangeOnTheWire } from '../contract.js';
import { openRequestActions } from '../domain/request-state.js';
import type { CrossBorderRequest } from '../persistence/cross-border-request.entity.js';
import { CrossBorderRepository, type RequestItem } from '../persistence/cross-border.repository.js';
import type { Exchange } from '../persistence/exchange.entity.js';

/** The requests and exchanges of a case. */
@Injectable()
export class ListCrossBorder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly repository: CrossBorderRepository,
    private readonly deadlines: DeadlineSummaries,
  ) {}

  async requests(context: WorkContext, caseId: string): Promise<RequestOnTheWire[]> {
    return this.uow.read(context, async () => {
      const inCase = await this.cases.require(caseId);
      const mayMove = (await this.cases.allowedActs(inCase, ['request.transition'])).length > 0;
      const requests = await this.repository.listRequests(caseId);
      const ids = requests.map(({ id }) => id);
      const items = await this.repository.itemsOf(ids);
      const next = await this.repository.nextDeadlines(ids);
      const described = await this.deadlines.describe([...next.values()]);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'request-list', subjectId: caseId });
      return requests.map((request) => toRequest(request, items, described.get(next.get(request.id) ?? '') ?? null, mayMove));
    });
  }

  async exchanges(context: WorkContext, caseId: string): Promise<ExchangeOnTheWire[]> {
    return this.uow.read(context, async () => {
      await this.cases.require(caseId);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'exchange-list', subjectId: caseId });
      return (await this.repository.listExchanges(caseId)).map(toExchange);
    });
  }
}

function toRequest(request: CrossBorderRequest, items: readonly RequestItem[], nextDeadline: NextDeadline | null, mayMove: boolean): RequestOnTheWire {
  const { id, version, caseId, reference, direction, instrument, counterpartState, counterpartAuthority, theirReference, timeZone, urgent, state, note } = request;
  return {
    id,
    version,
    caseId,
    reference,
    direction,
    instrument,
    counterpartState,
    counterpartAuthority,
    theirReference,
    movedAt: request.movedAt?.toISOString() ?? null,
    timeZone,
    urgent,
    state,
    note,
    items: items.filter((item) => item.request_id === id).map((item) => ({ id: item.id, reference: item.reference, description: item.description })),
    nextDeadline,
    openTransitions: mayMove ? openRequestActions(state, direction, instrument) : [],
  };
}

function toExchange(exchange: Exchange): ExchangeOnTheWire {
  const { id, version, caseId, partner, channel, direction, ourReference, theirReference, handlingCode, subject, timeZone, dueOn, state, answer } = exchange;
  return {
    id,
    version,
    caseId,
    partner,
    channel,
    direction,
    ourReference,
    theirReference,
    handlingCode,
    subject,
    timeZone,
    dueOn,
    state,
    answer,
    movedAt: exchange.movedAt.toISOString(),
    answeredAt: exchange.answeredAt?.toISOString() ?? null,
  };
}
