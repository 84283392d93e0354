import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, decodeCursor, encodeCursor, type SentBody, type WorkContext } from '#platform';
import type { AssignUnplacedRequest, UnplacedPage, UnplacedRow, UnplacedSearch } from '../contract.js';
import { PLACING_HOURS } from '../domain/placing-term.js';
import { CustodyRepository } from '../persistence/custody.repository.js';
import { PlaceRepository } from '../persistence/place.repository.js';
import { UnplacedQuery, type UnplacedFound } from '../persistence/unplaced.query.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'unplaced';

/** The items that have no place, longest first, each on the list of one person. */
@Injectable()
export class WatchUnplaced {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly unplaced: UnplacedQuery,
    private readonly custody: CustodyRepository,
    private readonly places: PlaceRepository,
    private readonly cases: CaseAccess,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, search: UnplacedSearch): Promise<UnplacedPage> {
    const after = decodeCursor(search.cursor, ORDER);
    const limit = search.limit ?? DEFAULT_LIMIT;
    return this.uow.read(context, async () => {
      const found = await this.unplaced.page(search, after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'unplaced-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map(toRow),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.sort_value, id: last.id }) : null,
        total: await this.unplaced.count(search),
      };
    });
  }

  /** Puts an item on the list of someone who finds out where it is, if it is still on the list that was seen. */
  async assign(context: WorkContext, itemId: string, sent: SentBody<AssignUnplacedRequest>): Promise<{ readonly itemId: string; readonly ownerId: string }> {
    return this.uow.run(context, async () => {
      await this.cases.requireToWorkIn([await this.custody.caseOf(itemId)]);
      const { ownerId, fromOwnerId } = await sent.heldTo(async (stated) =>
        stated.ownerId === undefined || (await this.places.worksHere(stated.ownerId)) ? [] : [{ code: 'place.custodian', pointer: '/ownerId' }],
      );
      const { caseId, ...before } = await this.custody.lockOwner(itemId);
      if (before.id !== fromOwnerId) throw new ProblemError('stale', 'custody.owner-changed', { params: { owner: before.name ?? '–' } });
      await this.custody.assignAll([itemId], ownerId);
      this.uow.record({ type: 'item.search-assigned', caseId, subjectType: 'item', subjectId: itemId, occurredOn: this.clock.today(), changes: [{ field: 'ownerId', from: before.id, to: ownerId }] });
      return { itemId, ownerId };
    });
  }
}

function toRow(row: UnplacedFound): UnplacedRow {
  return {
    itemId: row.id,
    reference: row.reference,
    description: row.description,
    assetClass: row.asset_class,
    caseId: row.case_id,
    caseReference: row.case_reference,
    code: row.code,
    cause: row.moves > 0 ? 'missing' : 'never-placed',
    since: row.since?.toISOString() ?? null,
    hours: row.hours,
    late: row.moves > 0 || (row.hours !== null && row.hours >= PLACING_HOURS),
    lastPath: row.last_path,
    owner: row.owner,
  };
}
