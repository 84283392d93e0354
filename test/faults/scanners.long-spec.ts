import { openFuzzOffice, type FuzzOffice } from './support/fuzz-office.js';
import { measured } from './support/measured.js';
import { openPlantedTwin, type PlantedTwin } from './support/planted-twin.js';
import { scanTargets, type ScanTarget } from './support/scan-targets.js';
import { describeWithSqlmap, sqlmap } from './support/sqlmap.js';
import { describeWithWapiti, wapiti } from './support/wapiti.js';

/**
 * T19: scanners against the running API and web app, signed in as who may do everything. Targets come from the description of the API.
 * ZEGEL_TEST_TARGETS: how many operations sqlmap tries, in the order of ZEGEL_TEST_SEED; more than there are is all of them.
 * ZEGEL_TEST_SECONDS: how long it tries one, and wapiti one kind of attack.
 */

const TARGETS = Number(process.env['ZEGEL_TEST_TARGETS'] ?? 60);
const SECONDS = Number(process.env['ZEGEL_TEST_SECONDS'] ?? 60);
const SEED = Number(process.env['ZEGEL_TEST_SEED'] ?? Date.now() % 1_000_000);
const TWIN_IDS = { '*': ['Verzonnen 1'] };
const NOBODY = (): Promise<string> => Promise.resolve('nobody');
const LONG = 14_400_000;

describe('on what has holes', () => {
  let twin: PlantedTwin;

  beforeAll(async () => {
    twin = await openPlantedTwin();
  });

  afterAll(() => twin.stop());

  describeWithSqlmap('sqlmap', () => {
    it('finds what is put into a query as text, in an address, a query and a body, and clears what is not', async () => {
      const targets = (await scanTargets({ url: twin.url, ids: TWIN_IDS, session: NOBODY, seed: SEED })).filter(({ operation }) => /open|shut/.test(operation) && !operation.includes('greeting'));

      const { found, refused, cutOff } = await sqlmap({ url: twin.url, targets, session: NOBODY, seconds: 240 });

      expect([found.map((each) => each.split(':')[0]).sort(), refused, cutOff]).toEqual([['GET /api/v1/open', 'GET /api/v1/open/{name}', 'POST /api/v1/open/search'], [], []]);
    }, LONG);
  });

  describeWithWapiti('wapiti', () => {
    it('finds a name that becomes a part of the page, an address that is fetched and a page without a policy, and clears what is not', async () => {
      const targets = (await scanTargets({ url: twin.url, ids: TWIN_IDS, session: NOBODY, seed: SEED })).filter(({ operation }) => /greeting|fetched/.test(operation));

      const { found } = await wapiti({ url: twin.url, targets, session: NOBODY, seconds: SECONDS });

      expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^Cross Site Scripting: \/api\/v1\/greeting name/), 'SSRF: address', expect.stringMatching(/^Content Security Policy/)]));
      expect(found.filter((each) => each.includes('/greeting/shut'))).toEqual([]);
    }, LONG);
  });
});

describe('on the running office', () => {
  let office: FuzzOffice;
  let targets: readonly ScanTarget[];

  beforeAll(async () => {
    office = await openFuzzOffice({ web: true });
    targets = await scanTargets({ url: office.app.url, ids: office.ids, session: office.session, seed: SEED });
  }, LONG);

  afterAll(() => office.stop());

  const unharmed = (): readonly unknown[] => [office.app.api.isRunning, /request failed|unhandled/i.test(office.app.api.output)];

  describeWithWapiti('wapiti', () => {
    it('finds nothing', async () => {
      const began = Date.now();

      const result = await wapiti({ url: office.app.url, targets, session: office.session, seconds: SECONDS });

      measured('T19-wapiti', { seed: SEED, accepted: targets.filter(({ method, accepted }) => method === 'GET' && accepted).length, minutes: (Date.now() - began) / 60_000, ...result });
      expect([result.found, result.faults, unharmed()]).toEqual([[], [], [true, false]]);
    }, LONG);
  });

  describeWithSqlmap('sqlmap', () => {
    it('finds nothing', async () => {
      const began = Date.now();

      const tried = targets.slice(0, TARGETS);
      const result = await sqlmap({ url: office.app.url, targets: tried, session: office.session, seconds: SECONDS });

      measured('T19-sqlmap', { seed: SEED, operations: targets.length, accepted: tried.filter(({ accepted }) => accepted).length, minutes: (Date.now() - began) / 60_000, ...result });
      expect([result.found, result.refused, result.faults, unharmed()]).toEqual([[], [], [], [true, false]]);
    }, LONG);
  });
});
