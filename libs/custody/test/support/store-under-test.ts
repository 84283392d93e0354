import { randomUUID } from 'node:crypto';
import { Global, Module, type Type } from '@nestjs/common';
import { PolicyRights } from '#access';
import { EVENT_TITLES, madeBody, type Actor, type WorkContext } from '#platform';
import { givenACase, givenAPerson, givenAUnit, requestOf } from '../../../platform/test/support/givens.js';
import { givenARow } from '../../../platform/test/support/rows-of-a-case.js';
import { startPlatform, type PlatformUnderTest } from '../../../platform/test/support/platform-under-test.js';
import { CustodyHttpModule, ManagePlaces, MoveItems } from '../../src/index.js';
import { ShowCustody } from '../../src/application/show-custody.service.js';
import type { ItemCustody, MovesAnswer } from '../../src/contract.js';

@Global()
@Module({ providers: [{ provide: EVENT_TITLES, useValue: [] }], exports: [EVENT_TITLES] })
class TitlesModule {}

export const LONG_AGO = '2026-02-01T09:00:00.000Z';

/** A store with its keeper, on a database of its own, under the real policy table. */
export interface StoreUnderTest extends PlatformUnderTest {
  readonly unitId: string;
  readonly keeper: Actor;
  get<T>(service: Type<T>): T;
  as(act: string, who?: Actor, more?: Partial<WorkContext>): WorkContext;
  place(kind: string, name: string, parentId?: string): Promise<string>;
  item(caseId: string, more?: Readonly<Record<string, string>>): Promise<string>;
  move(itemId: string, fromPlaceId: string | null, toPlaceId: string, more?: { readonly movedAt?: string; readonly sealIn?: string; readonly sealOut?: string; readonly heldBy?: string; readonly who?: Actor }): Promise<MovesAnswer>;
  custodyOf(itemId: string): Promise<ItemCustody>;
  case(): Promise<string>;
}

export async function startStore(): Promise<StoreUnderTest> {
  const platform = await startPlatform({ rights: new PolicyRights(), imports: [TitlesModule, CustodyHttpModule] });
  const { database, app } = platform;
  const unitId = await givenAUnit(database);
  const keeper = await givenAPerson(database, { roles: ['custodian'], unitIds: [unitId], reach: 'unit' });
  let number = 0;
  const as: StoreUnderTest['as'] = (act, who = keeper, more = {}) => requestOf(who, { act, ...more });
  const get = <T>(service: Type<T>): T => app.get(service, { strict: false });
  return {
    ...platform,
    unitId,
    keeper,
    get,
    as,
    case: () => givenACase(database, { unitId }),
    place: async (kind, name, parentId) => (await get(ManagePlaces).open(as('place.manage'), madeBody({ kind, name, ...(parentId !== undefined && { parentId }) }))).id,
    item: async (caseId, more = {}) => {
      const id = randomUUID();
      await givenARow(database, 'item', { id, case_id: caseId, number: String((number += 1)), status: 'maintained', asset_class: 'vehicle', description: 'Car', seized_on: '2026-01-10', ...more });
      await givenARow(database, 'item_custody', { item_id: id, case_id: caseId });
      return id;
    },
    move: (itemId, fromPlaceId, toPlaceId, { movedAt = LONG_AGO, sealIn, sealOut, heldBy, who } = {}) =>
      get(MoveItems).execute(as('custody.move', who), madeBody({
        toPlaceId,
        movedAt,
        ...(heldBy !== undefined && { heldBy }),
        items: [{ itemId, fromPlaceId, ...(sealIn !== undefined && { sealIn }), ...(sealOut !== undefined && { sealOut }) }],
      })),
    custodyOf: (itemId) => get(ShowCustody).execute(as('custody.view'), itemId),
  };
}
