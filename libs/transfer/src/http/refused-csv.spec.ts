import { buffer, text } from 'node:stream/consumers';
import type { RefusedRows } from '../application/list-refusals.service.js';
import { refusedCsv } from './refused-csv.js';

function rowsOf(...refusals: readonly (readonly string[])[]): RefusedRows['rows'] {
  return (async function* () {
    for (const [index, cells] of refusals.entries()) yield { row: index + 2, cells, errors: [{ code: 'import.seizure-date-unreadable', column: 'Seized', params: { value: '31/31/2014' } }] };
  })();
}

describe('the file of refused rows', () => {
  it('holds the cells as they were and then the reasons, in the language of the reader', async () => {
    const csv = await buffer(refusedCsv({ headers: ['Case', 'Seized'], rows: rowsOf(['1', '31/31/2014']) }, 'nl'));

    expect(csv.toString()).toBe('\ufeffCase;Seized;Zegel: reden van weigering\r\n1;31/31/2014;Seized: “31/31/2014” is geen datum.\r\n');
  });

  it('parts cells as a spreadsheet in that language expects', async () => {
    const csv = await text(refusedCsv({ headers: ['Case', 'Seized'], rows: rowsOf(['a, b', '']) }, 'en'));

    expect(csv.split('\r\n')[1]).toBe('"a, b",,Seized: “31/31/2014” is not a date.');
  });

  it('lets no cell run as a formula', async () => {
    const csv = await text(refusedCsv({ headers: ['=Case', 'Seized'], rows: rowsOf(['=HYPERLINK("http://x")', '-1']) }, 'nl'));

    expect(csv).not.toMatch(/(^|;|\n)"?[=+\-@]/);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")";'-1;`);
  });

  it('leaves cells without a column behind the reasons', async () => {
    const csv = await text(refusedCsv({ headers: ['Case', 'Seized'], rows: rowsOf(['1', '2', 'more']) }, 'en'));

    expect(csv.split('\r\n')[1]).toBe('1,2,Seized: “31/31/2014” is not a date.,more');
  });

  it('breaks off when the rows break off', async () => {
    const broken: RefusedRows['rows'] = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('the database is away')) }) };

    await expect(text(refusedCsv({ headers: ['Case'], rows: broken }, 'nl'))).rejects.toThrow('the database is away');
  });
});
