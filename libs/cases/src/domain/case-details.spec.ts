import { checkCaseDetails } from './case-details.js';
import { isEcli, normaliseEcli } from './ecli.js';
import { isParketNumber, normaliseParketNumber } from './parket-number.js';

describe('parket number', () => {
  it.each([
    ['13-246712-15', '13-246712-15'],
    ['18/053047-04', '18-053047-04'],
    ['20.000941.19', '20-000941-19'],
    ['1324671215', '13-246712-15'],
    [' 13-246712-15 owv ', '13-246712-15-OWV'],
    ['13–246712–15', '13-246712-15'],
  ])('%j is written %s', (text, expected) => {
    expect(normaliseParketNumber(text)).toBe(expected);
    expect(isParketNumber(expected)).toBe(true);
    expect(normaliseParketNumber(expected)).toBe(expected);
  });

  it.each(['13-24671-15', '3-246712-15', '13-246712-2015', '14COFO-001771', ''])('%j is none', (text) => {
    expect(isParketNumber(normaliseParketNumber(text))).toBe(false);
  });
});

describe('ECLI', () => {
  it.each([
    ['ECLI:NL:HR:2017:2225', true],
    ['ecli:nl:phr:2020:249', true],
    ['ECLI:NL:HR:17:2225', false],
    ['ECLI:NL:HR:2017', false],
    ['ECLI:NL:HR:2017:12345678901234567890123456', false],
  ])('%s: %s', (text, expected) => {
    expect(isEcli(normaliseEcli(text))).toBe(expected);
  });
});

describe('checkCaseDetails', () => {
  const request = { title: ' Zaak Zeezicht ', classification: 'normal' as const };

  it('brings the facts into the form they are kept in', () => {
    const { details, errors } = checkCaseDetails({
      ...request,
      parketNumbers: ['13/246712-15'],
      investigationName: ' ',
      offences: [{ article: ' 420bis Sr ', description: ' Witwassen ' }],
      legalGrounds: ['nl-sv-94', 'nl-sv-94'],
    });

    expect(errors).toEqual([]);
    expect(details).toEqual({
      title: 'Zaak Zeezicht',
      parketNumbers: ['13-246712-15'],
      investigationName: null,
      leadId: null,
      assetOfficerId: null,
      classification: 'normal',
      offences: [{ article: '420bis Sr', description: 'Witwassen' }],
      legalGrounds: ['nl-sv-94'],
    });
  });

  it("keeps the numbers of another country's cases as they are written", () => {
    const { details, errors } = checkCaseDetails({ ...request, jurisdiction: 'us-il', parketNumbers: ['14COFO-001771'] });

    expect(errors).toEqual([]);
    expect(details.parketNumbers).toEqual(['14COFO-001771']);
  });

  it('reports every error at once, each at its own field', () => {
    const { errors } = checkCaseDetails({
      ...request,
      parketNumbers: ['13-246712-15', '13/246712-15', 'HX-273066'],
      offences: [{ article: '', description: 'x'.repeat(301) }],
      legalGrounds: ['Art. 94 Sv'],
    });

    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/parketNumbers/1', 'case.parket-number-twice'],
      ['/parketNumbers/2', 'case.parket-number'],
      ['/offences/0/article', 'field.required'],
      ['/offences/0/description', 'field.too-long'],
      ['/legalGrounds/0', 'case.legal-ground'],
    ]);
  });
});
