import { ROW_NOTES, ROW_REFUSALS } from '../domain/codes.js';
import { WRITE_NOTES, WRITE_REFUSALS } from '../domain/write-codes.js';
import { TABLE_NOTICES, TABLE_PROBLEMS } from '../reading/table.js';
import { transferProblemTexts } from './problem-texts.js';
import { wordCoded } from './word-coded.js';

const CODES = [...ROW_REFUSALS, ...ROW_NOTES, ...WRITE_REFUSALS, ...WRITE_NOTES, ...TABLE_PROBLEMS, ...TABLE_NOTICES];

describe('the words of an import', () => {
  it.each(CODES)('are there for %s', (code) => {
    expect(transferProblemTexts[code]).toEqual({ nl: expect.stringMatching(/\.$|\}$/), en: expect.stringMatching(/\.$|\}$/) });
  });

  it.each(Object.entries(transferProblemTexts))('are filled with the same in both languages: %s', (_, { nl, en }) => {
    const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name?.replace(/^in(Dutch|English)$/, 'words')).sort();

    expect(named(nl)).toEqual(named(en));
  });

  it('quote a rule of the item register in words', () => {
    const { detail } = wordCoded({ code: 'import.detail-refused', params: { field: 'vehicleType', rule: 'field.flag', value: 'x' } }, 'nl');

    expect(detail).toBe('“x” is niet overgenomen als Soort voertuig: Dit is ja of nee.');
  });

  it('name what can be chosen, and how long it may be', () => {
    const words = (params: Readonly<Record<string, string | number>>): string => wordCoded({ code: 'import.detail-refused', params: { value: 'x', ...params } }, 'en').detail;

    expect(words({ field: 'vehicleType', rule: 'field.choice' })).toMatch(/^“x” was not taken over as .+: Choose one of: [A-Z][^{]+\.$/);
    expect(words({ field: 'colour', rule: 'field.too-long', max: 60 })).not.toMatch(/[{}]/);
  });

  it('name the kind of a number as people do', () => {
    const { detail } = wordCoded({ code: 'import.identifier-unconfirmed', params: { kind: 'dutch-plate', value: '1-ABC-23', rule: 'dutch-plate.letters' } }, 'nl');

    expect(detail).toBe('Het nummer 1-ABC-23 (Kenteken) klopt niet: Deze letters worden in deze kentekenserie niet uitgegeven.');
  });

  it('say the order of dates as people do', () => {
    expect(wordCoded({ code: 'mapping.date-order-assumed', params: { order: 'dmy' } }, 'en').detail).toContain('day-month-year');
  });
});
