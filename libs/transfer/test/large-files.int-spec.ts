import { randomUUID } from 'node:crypto';
import { makeRegister } from '../../../test/support/make-register.mjs';
import type { Import, ImportPreview } from '../src/contract.js';
import { CheckImportsJob } from '../src/jobs/check-imports.job.js';
import { CheckImport } from '../src/application/check-import.service.js';
import { COOK_COUNTY, answerOf, startTransfer, type TransferUnderTest } from './support/transfer-under-test.js';

/** More than is read while its chooser waits. */
const ROWS = 3_500;
const SPOILED = 250;
const REGISTER = makeRegister({ rows: ROWS, seed: 21, spoiled: SPOILED });

let transfer: TransferUnderTest;

beforeAll(async () => {
  transfer = await startTransfer();
});

beforeEach(() => transfer.renew());

afterAll(() => transfer.stop());

async function chosen(): Promise<Import> {
  const { id, version } = await answerOf<Import>(await transfer.upload({ file: REGISTER }));
  return answerOf(await transfer.change('PUT', `/imports/${id}/mapping`, version, COOK_COUNTY));
}

async function check(): Promise<void> {
  const [message] = await transfer.api.database.query<{ id: string }>(`SELECT id FROM outbox WHERE type = 'import.mapping-chosen'`);
  await transfer.api.app.get(CheckImportsJob, { strict: false }).handle({ messageIds: [message?.id ?? ''] }, { jobId: randomUUID(), attempt: 1 });
}

describe('a large file', () => {
  it('is read by the worker, while its chooser can give it up', async () => {
    expect(await chosen()).toMatchObject({ state: 'reading', rowsRead: 0, allowedActions: ['import.cancel'] });

    await check();

    const [{ id } = { id: '' }] = await transfer.api.database.query<{ id: string }>('SELECT id FROM import');
    expect(await transfer.show(id)).toMatchObject({ state: 'previewed', rowsRead: ROWS + SPOILED, rowsRefused: SPOILED });
  });

  it('has every row error, page by page, each once', async () => {
    const { id } = await chosen();
    await check();

    const first = await transfer.get<ImportPreview>(`/imports/${id}/preview`);
    const second = await transfer.get<ImportPreview>(`/imports/${id}/preview?cursor=${first.nextCursor}`);

    expect(first).toMatchObject({ errorCount: SPOILED });
    expect([first.errors.length, second.errors.length, second.nextCursor]).toEqual([200, 50, null]);
    expect([...first.errors, ...second.errors].map(({ row }) => row)).toEqual(Array.from({ length: SPOILED }, (_, at) => ROWS + 2 + at));
  });

  it('that was given up while it was read stays so', async () => {
    const { id, version } = await chosen();
    const reading = transfer.api.app.get(CheckImport, { strict: false }).execute(id, randomUUID());
    await until(async () => (await transfer.show(id)).rowsRead > 0);

    await answerOf(await transfer.change('POST', `/imports/${id}/cancellation`, version));
    await reading;

    expect(await transfer.show(id)).toMatchObject({ state: 'cancelled' });
    expect(await transfer.api.database.query('SELECT 1 FROM import_refusal')).toHaveLength(0);
    expect(await transfer.api.database.query(`SELECT preview FROM import`)).toEqual([{ preview: [] }]);
  });

  it('that was read twice says everything once', async () => {
    const { id } = await chosen();
    const reader = transfer.api.app.get(CheckImport, { strict: false });

    await Promise.all([reader.execute(id, randomUUID()), reader.execute(id, randomUUID())]);

    expect(await transfer.get<ImportPreview>(`/imports/${id}/preview`)).toMatchObject({ errorCount: SPOILED });
    expect(await transfer.api.database.query(`SELECT 1 FROM event WHERE type = 'import.previewed'`)).toHaveLength(1);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
