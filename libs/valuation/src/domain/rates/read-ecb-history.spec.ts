import { readEcbHistory } from './read-ecb-history.js';

const FILE = 'Date,USD,JPY,CYP,\n2026-11-27,1.0850,163.25,N/A,\n2026-11-26,1.0800,N/A,N/A,\n';

describe('the file of reference rates', () => {
  it('is read by day and currency; N/A is no rate', () => {
    expect(readEcbHistory(FILE)).toEqual({
      rates: [
        { currency: 'USD', on: '2026-11-27', perEuro: '1.0850' },
        { currency: 'JPY', on: '2026-11-27', perEuro: '163.25' },
        { currency: 'USD', on: '2026-11-26', perEuro: '1.0800' },
      ],
      faults: [],
    });
  });

  it('is read with a byte order mark, with lines of Windows, and as the file of one day', () => {
    expect(readEcbHistory(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`)).toEqual(readEcbHistory(FILE));
    expect(readEcbHistory('Date, USD, JPY, \n27 November 2026, 1.0850, 163.25, \n').rates).toEqual(readEcbHistory(FILE).rates.slice(0, 2));
  });

  it.each([
    ['another header', 'Datum;USD\n', [{ line: 1, fault: 'header', text: 'Datum;USD' }]],
    ['a currency twice', 'Date,USD,USD\n', [{ line: 1, fault: 'header', text: 'Date,USD,USD' }]],
    ['a day that is none', 'Date,USD\n2026-02-30,1.1\n', [{ line: 2, fault: 'date', text: '2026-02-30' }]],
    ['too few columns', 'Date,USD,JPY\n2026-11-27,1.1\n', [{ line: 2, fault: 'columns', text: '2026-11-27,1.1' }]],
    ['rates that are none', 'Date,USD,JPY\n2026-11-27,-1.1,0\n', [{ line: 2, fault: 'rate', text: '-1.1' }, { line: 2, fault: 'rate', text: '0' }]],
  ])('is told to have %s, with the line', (_, text, faults) => {
    expect(readEcbHistory(text).faults).toEqual(faults);
  });
});
