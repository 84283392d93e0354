import { readClassName } from './class-names.js';
import { readCurrency } from './currency.js';
import { fitTemplate } from './description-template.js';
import { containsPhrase, foldText } from './folded-text.js';
import { hasShape } from './shape.js';

describe('hasShape', () => {
  it.each([
    ['hy-419240', 'AA-999999', true],
    ['12COFO-003542', '99AAAA-999999*', true],
    ['12COFO-003542 A', '99AAAA-999999*', true],
    ['12COFO-00354', '99AAAA-999999*', false],
    ['HY-4192401', 'AA-999999', false],
    ['', 'A', false],
  ])('%s of shape %s: %s', (text, shape, fits) => {
    expect(hasShape(text, shape)).toBe(fits);
  });
});

describe('foldText and containsPhrase', () => {
  it('compares without case, accents and punctuation', () => {
    expect(foldText('U.S.C. + Silver-Certificate (Protégé)')).toBe('u s c silver certificate protege');
  });

  it.each([
    ['two gold rings', 'ring', true],
    ['rolex watches', 'watch', true],
    ['spring coat', 'ring', false],
    ['i phone 5', 'i phone', true],
    ['machine gun', 'gun', true],
    ['gunny bag', 'gun', false],
  ])('%s contains %s: %s', (text, phrase, contains) => {
    expect(containsPhrase(text, phrase)).toBe(contains);
  });
});

describe('fitTemplate', () => {
  const today = '2016-01-01';
  const makes = new Set(['volvo', 'land rover']);

  it.each([
    ['2006 Volvo XC90', { year: '2006', make: 'Volvo', model: 'XC90' }],
    ['2006 Land Rover Range Rover Sport', { year: '2006', make: 'Land Rover', model: 'Range Rover Sport' }],
    ['2017 Volvo', { year: '2017', make: 'Volvo' }],
  ])('takes %s apart', (description, parts) => {
    expect(fitTemplate('{year} {make} {model}', description, { today, makes })).toEqual(parts);
  });

  it.each(['20003 Volvo XC90', '2018 Volvo XC90', '1899 Volvo', '2006 Accord Honda', 'Volvo 2006', '2006', ''])(
    'does not take %j apart',
    (description) => {
      expect(fitTemplate('{year} {make} {model}', description, { today, makes })).toBeUndefined();
    },
  );

  it('takes any word for a make when no makes are known', () => {
    expect(fitTemplate('{year} {make} {model}', '2006 Accord Honda', { today })).toEqual({ year: '2006', make: 'Accord', model: 'Honda' });
  });

  it('keeps nothing of a rest', () => {
    expect(fitTemplate('{year} {rest}', '2006 Accord Honda', { today })).toEqual({ year: '2006' });
  });

  it('wants fixed words where they stand', () => {
    expect(fitTemplate('Truck {year}', 'truck 2006', { today })).toEqual({ year: '2006' });
    expect(fitTemplate('Truck {year}', 'van 2006', { today })).toBeUndefined();
  });
});

describe('readCurrency', () => {
  it.each([
    ['EUR', 'EUR'],
    ['eur', 'EUR'],
    ['€', 'EUR'],
    ['Euro', 'EUR'],
    ['US$', 'USD'],
    ['XXX', undefined],
    ['gulden', undefined],
    ['$', undefined],
  ])('%s is %s', (text, code) => {
    expect(readCurrency(text)).toBe(code);
  });
});

describe('readClassName', () => {
  it.each([
    ['Voertuig', 'vehicle'],
    ['bank-balance', 'bank-balance'],
    ['Onroerende zaak', 'real-estate'],
    ['sieraden', 'jewellery'],
    ['iets anders', undefined],
  ])('%s is %s', (text, assetClass) => {
    expect(readClassName(text)).toBe(assetClass);
  });
});
