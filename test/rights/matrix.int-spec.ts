import { Rights } from '#platform';
import { measured } from '../faults/support/measured.js';
import { STREAMS, cells, startEveryCell, type EveryCell } from './support/every-cell.js';
import { RELATION_NAMES, asksAnew, expectedOfStale, recordOf } from './support/matrix.js';

/** Every route of the running API, asked by every role in every way to stand to a case. */

const told = { cells: 0, wrong: 0 };
let every: EveryCell;

beforeAll(async () => {
  every = await startEveryCell();
});

afterAll(() => {
  measured('T9', { routes: every.listed.length, ...told });
  return every.office.stop();
});

describe('every cell is as the table of rights and the ways to stand to a case say:', () => {
  it.each(RELATION_NAMES)('%s', async (relation) => {
    const asked = cells(every.listed).filter((cell) => cell.relation === relation);

    const wrong = await every.wrongCells(asked);

    told.cells += asked.length;
    told.wrong += wrong.length;
    expect(asked.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });
});

it('who showed who they are an hour ago is asked anew where the table says so, and nowhere else', async () => {
  const asked = cells(every.listed).filter(({ route, relation }) => (relation === 'embargo-member' || recordOf(route) === null) && !STREAMS.includes(route));
  const lastAsked = (when: string) => every.office.database.query(`UPDATE session SET authenticated_at = clock_timestamp() ${when}`);
  await lastAsked(`- interval '1 hour'`);
  try {
    expect(every.listed.filter(([, act]) => asksAnew(act)).length).toBeGreaterThan(15);
    expect(await every.wrongCells(asked, expectedOfStale)).toEqual([]);
  } finally {
    await lastAsked(`+ interval '1 hour'`);
  }
});

describe('planted faults', () => {
  it('a guard that lets one act through is seen', async () => {
    const rights = every.office.app.get(Rights);
    const asked = rights.require.bind(rights);
    const asks = jest.spyOn(rights, 'require').mockImplementation((actor, act) => {
      if (act !== 'log.view') asked(actor, act);
    });
    try {
      expect((await every.wrongCells(cells(every.listed.filter(([route]) => route === 'GET /api/v1/cases/:id/log')))).join('\n')).toContain('custodian · member: reached');
    } finally {
      asks.mockRestore();
    }
  });

  it('a query without its wall is seen', async () => {
    await every.office.database.query('CREATE POLICY planted ON case_file USING (true)');
    try {
      const wrong = await every.wrongCells(cells(every.listed.filter(([route]) => route === 'GET /api/v1/cases/:id')));
      expect(wrong.join('\n')).toContain('prosecutor · embargo: reached');
      expect(wrong.join('\n')).toContain('custodian · ex-member: reached');
    } finally {
      await every.office.database.query('DROP POLICY planted ON case_file');
    }
  });
});
