import { ASSET_CLASS_IDS, ASSET_CLASSES, ASSET_CLASS_SPECS, LISTED_FIELDS } from './asset-class.js';
import { isIdentifierKind } from './identifiers/rules.js';

const FIELDS = ASSET_CLASS_IDS.flatMap((assetClass) => ASSET_CLASSES[assetClass].fields.map((field) => ({ assetClass, ...field })));

describe('asset classes', () => {
  it('are those of the register, in their groups', () => {
    const inGroup = (group: string) => ASSET_CLASS_SPECS.filter((spec) => spec.group === group).map(({ id }) => id);

    expect({ money: inGroup('money'), goods: inGroup('goods'), property: inGroup('property') }).toEqual({
      money: ['cash', 'bank-balance', 'crypto-asset'],
      goods: ['vehicle', 'vessel', 'aircraft', 'jewellery', 'art', 'electronics', 'livestock', 'perishables', 'forbidden-goods', 'documents', 'other-goods'],
      property: ['real-estate', 'securities', 'company-shares', 'claim'],
    });
  });

  it('name every field once', () => {
    for (const assetClass of ASSET_CLASS_IDS) {
      const names = ASSET_CLASSES[assetClass].fields.map(({ name }) => name);

      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(ASSET_CLASS_SPECS)('$id has columns of its own in a list, each a field that fits a cell', ({ fields, listColumns }) => {
    expect(listColumns.length).toBeGreaterThan(0);
    expect(listColumns.filter((name) => !LISTED_FIELDS.includes(name) || !fields.some((field) => field.name === name))).toEqual([]);
  });

  it.each(FIELDS)('$assetClass.$name can be asked and checked', (field) => {
    expect(field.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expect(field.title.nl.trim()).not.toBe('');
    expect(field.title.en.trim()).not.toBe('');
    expect(field.choices !== undefined).toBe(field.kind === 'choice');
    expect(field.identifier !== undefined && isIdentifierKind(field.identifier)).toBe(field.kind === 'identifier');
    expect(['text', 'identifier'].includes(field.kind)).toBe(field.maxLength !== undefined);
    expect(field.mayBeFuture === true && field.kind !== 'date').toBe(false);
    const values = field.choices?.map(({ value }) => value) ?? [];
    expect(new Set(values).size).toBe(values.length);
  });
});
