import { CLAMD_VERSION, ClamdSubset, EICAR } from '../../documents/testing/clamd-subset.js';
import { makeRegister } from '../../../test/support/make-register.mjs';
import type { Import } from '../src/contract.js';
import { answerOf, refusalOf, startTransfer, type TransferUnderTest } from './support/transfer-under-test.js';

const REGISTER = makeRegister({ rows: 5, seed: 5, spoiled: 0 });
const INFECTED = Buffer.concat([Buffer.from(REGISTER), EICAR]);

let clamd: ClamdSubset;
let transfer: TransferUnderTest;

beforeAll(async () => {
  clamd = new ClamdSubset();
  transfer = await startTransfer({ ZEGEL_SCANNER_URL: await clamd.start() });
});

afterEach(() => {
  clamd.mood = 'well';
  clamd.streamMaxLength = 100 * 1024 * 1024;
});

afterAll(async () => {
  await transfer.stop();
  await clamd.stop();
});

async function traces(): Promise<{ imports: number; files: number }> {
  return { imports: (await transfer.api.database.query('SELECT 1 FROM import')).length, files: transfer.files().length };
}

describe('a file to import or compare', () => {
  it('is scanned before it is opened, and says by what', async () => {
    const one = await answerOf<Import>(await transfer.upload({ file: REGISTER }));

    expect(one).toMatchObject({ state: 'mapping', scanner: CLAMD_VERSION });
    const [kept] = await transfer.api.database.query<{ sha256: string }>('SELECT sha256 FROM import WHERE id = $1', [one.id]);
    expect(clamd.seen).toContain(kept?.sha256);
  });

  it.each([
    ['a list with a virus in it', INFECTED],
    ['what is no list at all', EICAR],
  ])('is refused with what was found, recorded and not kept: %s', async (_, file) => {
    const before = await traces();

    const refusal = await refusalOf(await transfer.upload({ file }));

    expect(refusal).toMatchObject({ status: 415, code: 'file.infected', errors: ['file.infected /file'] });
    expect(refusal.detail).toContain('Eicar-Test-Signature');
    expect(await traces()).toEqual(before);
    const [told] = await transfer.api.database.query<{ data: object }>(`SELECT data FROM event WHERE type = 'file.infected' ORDER BY sequence DESC LIMIT 1`);
    expect(told?.data).toMatchObject({ found: 'Eicar-Test-Signature', scanner: CLAMD_VERSION, size: file.length });
  });

  it.each<[string, () => void, number, string]>([
    ['answers by half', () => (clamd.mood = 'abrupt'), 503, 'file.scanner-away'],
    ['takes no file of that size', () => (clamd.streamMaxLength = 10), 413, 'file.scan-too-large'],
  ])('is not opened when the scanner %s', async (_, spoil, status, code) => {
    const before = await traces();
    spoil();

    expect(await refusalOf(await transfer.upload({ file: REGISTER }))).toMatchObject({ status, code });
    expect(await traces()).toEqual(before);
  });

  it('is not opened while the scanner is away', async () => {
    await clamd.stop();
    expect(await refusalOf(await transfer.upload({ file: REGISTER }))).toMatchObject({ status: 503, code: 'file.scanner-away' });
  });
});
