import { ASSET_CLASSES, ASSET_CLASS_IDS } from '../asset-class.js';
import { TAXONOMIES, foreignCodesOf } from './foreign-codes.js';
import { MAPPING } from './mapping.js';
import { SCHEMES, SCHEME_IDS, type SchemeId } from './schemes.js';

describe('the mapping of our classes to the lists of others', () => {
  it.each(ASSET_CLASS_IDS)('has for %s exactly the kinds that its form offers', (assetClass) => {
    const { field, kinds = {} } = MAPPING[assetClass];
    const offered = ASSET_CLASSES[assetClass].fields.find(({ name }) => name === field)?.choices?.map(({ value }) => value) ?? [];

    expect(Object.keys(kinds).sort()).toEqual([...offered].sort());
  });

  it('names no code that its list does not have, and every kind is property in European law', () => {
    const unknown = TAXONOMIES.rows.flatMap(({ assetClass, value, codes }) => Object.entries(codes).filter(([scheme, code]) => !SCHEMES[scheme as SchemeId].codes.some((known) => known.code === code)).map((pair) => [assetClass, value, ...pair]));

    expect(unknown).toEqual([]);
    expect(TAXONOMIES.rows.filter(({ codes }) => codes['eu-property'] === undefined)).toEqual([]);
  });

  it('uses every code of every list, so that none is kept for nothing', () => {
    const used = new Set(TAXONOMIES.rows.flatMap(({ codes }) => Object.entries(codes).map((pair) => pair.join(' '))));

    expect(SCHEME_IDS.flatMap((scheme) => SCHEMES[scheme].codes.map(({ code }) => `${scheme} ${code}`)).filter((code) => !used.has(code))).toEqual([]);
  });

  it.each([
    ['vehicle', { vehicleType: 'van' }, ['corporeal-movable', 'AN.1131', '87']],
    ['electronics', { deviceType: 'computer' }, ['corporeal-movable', 'AN.1132', '84']],
    ['electronics', {}, ['corporeal-movable', 'AN.1132', '85']],
    ['real-estate', { propertyType: 'land' }, ['corporeal-immovable', 'AN.211']],
    ['crypto-asset', {}, ['incorporeal']],
    ['documents', { documentType: 'deed' }, ['instrument', '49']],
    ['of another register', {}, []],
  ])('says of %s %o: %s', (assetClass, details, codes) => {
    expect(foreignCodesOf(assetClass, details).map(({ code }) => code)).toEqual(codes);
  });
});
