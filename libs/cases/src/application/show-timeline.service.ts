import { Inject, Injectable } from '@nestjs/common';
import { EVENT_TITLES, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, titleOfEvent, type EventTitles, type WorkContext } from '#platform';
import type { TimelineEvent } from '../contract.js';
import { EventRepository, type StoredEvent } from '../persistence/event.repository.js';
import { SubjectLabelsQuery } from '../persistence/subject-labels.query.js';
import { CaseAccess } from './case-access.service.js';
import { DescribeCorrections, type Described } from './corrections/describe-corrections.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'timeline';
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export interface TimelineRequest {
  readonly cursor?: string;
  readonly limit?: number;
  readonly subjectType?: string;
  readonly subjectId?: string;
}

/** The timeline of a case, newest first: when each thing happened and when it was recorded. */
@Injectable()
export class ShowTimeline {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly events: EventRepository,
    private readonly labels: SubjectLabelsQuery,
    private readonly corrections: DescribeCorrections,
    @Inject(EVENT_TITLES) private readonly titles: readonly EventTitles[],
  ) {}

  async execute(context: WorkContext, caseId: string, request: TimelineRequest): Promise<{ rows: TimelineEvent[]; nextCursor: string | null }> {
    const position = decodeCursor(request.cursor, ORDER, { value: DATE, id: SEQUENCE });
    const limit = request.limit ?? DEFAULT_LIMIT;
    return this.uow.read(context, async () => {
      await this.access.require(caseId);
      const { subjectType, subjectId } = request;
      const before = position === null ? null : { occurredOn: position.value ?? '', sequence: position.id };
      const found = await this.events.page(caseId, { ...(subjectType !== undefined && { subjectType }), ...(subjectId !== undefined && { subjectId }), before, limit: limit + 1 });
      const shown = found.slice(0, limit);
      const labels = await this.labels.of(shown);
      const described = await this.corrections.of(shown);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'timeline', subjectId: subjectId ?? caseId });
      return {
        rows: shown.map((event) => this.toTimelineEvent(event, labels, described(event))),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.occurredOn, id: last.sequence }) : null,
      };
    });
  }

  private toTimelineEvent(event: StoredEvent, labels: ReadonlyMap<string, string>, described: Described): TimelineEvent {
    return {
      id: event.id,
      type: event.type,
      title: titleOfEvent(this.titles, event.type),
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      subjectLabel: labels.get(event.subjectId) ?? null,
      occurredOn: event.occurredOn,
      occurredAt: event.occurredAt?.toISOString() ?? null,
      timeZone: event.timeZone,
      recordedAt: event.recordedAt.toISOString(),
      actor: event.actorName,
      reason: event.reason,
      ground: event.ground,
      documentId: event.documentId,
      corrects: event.corrects,
      correctedBy: event.correctedBy,
      changes: event.changes,
      data: event.data,
      ...described,
    };
  }
}
