import { randomUUID } from 'node:crypto';
import { Global, Module, type Type } from '@nestjs/common';
import { PolicyRights } from '#access';
import { APPROVED_ACTS, ApprovalsHttpModule } from '#approvals';
import { CustodyModule } from '#custody';
import { DeadlinesModule } from '#deadlines';
import { DecisionsModule } from '#decisions';
import { EVENT_TITLES, type Actor, type WorkContext } from '#platform';
import { givenACase, givenAPerson, givenAUnit, requestOf } from '../../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../../platform/test/support/platform-under-test.js';
import { givenARow } from '../../../platform/test/support/rows-of-a-case.js';
import { ValuationCorrection, ValuationHttpModule, ValuationModule } from '../../src/index.js';

@Global()
@Module({
  imports: [ValuationModule],
  providers: [
    { provide: EVENT_TITLES, useValue: [] },
    { provide: APPROVED_ACTS, useFactory: (act: ValuationCorrection) => [act], inject: [ValuationCorrection] },
  ],
  exports: [EVENT_TITLES, APPROVED_ACTS],
})
class WordsModule {}

/** An office that values and keeps things, on a database of its own, under the real policy table. */
export interface OfficeUnderTest extends PlatformUnderTest {
  readonly unitId: string;
  readonly officer: Actor;
  readonly colleague: Actor;
  get<T>(service: Type<T>): T;
  as(act: string, who?: Actor, more?: Partial<WorkContext>): WorkContext;
  case(): Promise<string>;
  /** An item with the values given; its first value is written by the database. */
  item(caseId: string, more?: Readonly<Record<string, string>>): Promise<string>;
}

export async function startOffice(): Promise<OfficeUnderTest> {
  const platform = await startPlatform({ rights: new PolicyRights(), imports: [WordsModule, DeadlinesModule, DecisionsModule, CustodyModule, ApprovalsHttpModule, ValuationHttpModule] });
  const { database, app } = platform;
  const unitId = await givenAUnit(database);
  const person = (role: string): Promise<Actor> => givenAPerson(database, { roles: [role], unitIds: [unitId], reach: 'unit' });
  const [officer, colleague] = [await person('team-lead'), await person('team-lead')];
  let number = 0;
  return {
    ...platform,
    unitId,
    officer,
    colleague,
    get: (service) => app.get(service, { strict: false }),
    as: (act, who = officer, more = {}) => requestOf(who, { act, ...more }),
    case: () => givenACase(database, { unitId }),
    item: async (caseId, more = {}) => {
      const id = randomUUID();
      const { estimated_amount: amount, estimated_currency: currency = 'EUR', ...columns } = more;
      await givenARow(database, 'item', { id, case_id: caseId, number: String((number += 1)), status: 'maintained', asset_class: 'vehicle', description: 'Car', seized_on: '2026-01-05', details: '{}', ...columns });
      if (amount !== undefined) {
        await givenARow(database, 'item_valuation', { item_id: id, case_id: caseId, moment: 'seizure', valued_on: columns['seized_on'] ?? '2026-01-05', amount, currency, method: 'estimate', origin: 'register' });
      }
      return id;
    },
  };
}
