import fc from 'fast-check';
import type { ItemDefect } from '../../contracts/quality/contract.js';
import { ASSET_CLASSES, ASSET_CLASS_IDS } from '../asset-class.js';
import { GOOD_RECORDS, wantedOf } from './good-record.js';
import { judgeItem, penaltyOf, scoreOf, type RecordFacts } from './judge-item.js';
import { DEFECT_KINDS, QUALITY_RULES } from './policy.js';

const TODAY = '2026-11-29';
const aRecord = (more: Partial<RecordFacts> = {}): RecordFacts => ({
  assetClass: 'electronics',
  details: { deviceType: 'phone', make: 'Fairphone', model: '5', imei: '490154203237518' },
  seizedOn: '2026-11-27',
  isValued: true,
  valuedOn: '2026-11-27',
  hoursToRegister: 3,
  isUnplaced: false,
  failedChecks: [],
  ...more,
});
const kindsOf = (defects: readonly ItemDefect[]): readonly string[] => defects.map(({ kind }) => kind);

describe('a good record', () => {
  it('has nothing wrong with it', () => {
    expect(judgeItem(aRecord(), TODAY)).toEqual([]);
  });

  it('lacks what its class wants, and one of several that stand for each other is enough', () => {
    const { imei: _, ...without } = aRecord().details;

    expect(judgeItem(aRecord({ details: { ...without, serialNumber: 'A1' } }), TODAY)).toEqual([]);
    expect(judgeItem(aRecord({ details: without, isValued: false, valuedOn: null }), TODAY)).toEqual([{ kind: 'missing', fields: [['worth'], ['serialNumber', 'imei', 'iccid']] }]);
  });

  it('says no what was said: a field that is false is not missing', () => {
    const animals = { assetClass: 'livestock', details: { species: 'paard', count: 2, chip: '528210000000000', health: 'goed', vetSeenOn: TODAY } };

    expect(judgeItem(aRecord(animals), TODAY)).toEqual([]);
  });

  it.each([
    [24, []],
    [24.01, [{ kind: 'late', hours: 24 }]],
    [11_280, [{ kind: 'late', hours: 11_280 }]],
    [null, []],
  ])('was registered in time: %p hours', (hoursToRegister, defects) => {
    expect(judgeItem(aRecord({ hoursToRegister }), TODAY)).toEqual(defects);
  });

  it.each([
    ['electronics', '2026-06-02', []],
    ['electronics', '2026-06-01', ['value']],
    ['crypto-asset', '2026-11-22', []],
    ['crypto-asset', '2026-11-21', ['value']],
    ['cash', '1999-01-01', []],
    ['electronics', null, []],
  ])('has a value that still tells something: %s of %s', (assetClass, valuedOn, kinds) => {
    expect(kindsOf(judgeItem(aRecord({ assetClass, valuedOn }), TODAY)).filter((kind) => kind === 'value')).toEqual(kinds);
  });

  it('names every defect at once', () => {
    const all = judgeItem(aRecord({ details: {}, hoursToRegister: 99, isUnplaced: true, valuedOn: '2020-01-01', failedChecks: ['imei'] }), TODAY);

    expect([...kindsOf(all)].sort()).toEqual([...DEFECT_KINDS].sort());
  });
});

describe('what a class wants', () => {
  it.each(ASSET_CLASS_IDS)('of %s is asked in its form, and not twice', (id) => {
    const names = GOOD_RECORDS[id].wanted.flat();
    const asked: readonly string[] = ASSET_CLASSES[id].fields.map(({ name }) => name);

    expect(names.filter((name) => !asked.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is never what may not be left out: that is refused, and is no matter of quality', () => {
    const required = ASSET_CLASS_IDS.flatMap((id) => ASSET_CLASSES[id].fields.filter((field) => field.required).map(({ name }) => `${id}.${name}`));
    const alone = ASSET_CLASS_IDS.flatMap((id) => wantedOf(id).filter((names) => names.length === 1).map(([name]) => `${id}.${name ?? ''}`));

    expect(alone.filter((name) => required.includes(name))).toEqual([]);
  });
});

describe('the score', () => {
  const facts = fc.record<RecordFacts>({
    assetClass: fc.constantFrom(...ASSET_CLASS_IDS),
    details: fc.constant({}),
    seizedOn: fc.constantFrom(null, '2026-11-01'),
    isValued: fc.boolean(),
    valuedOn: fc.constantFrom(null, '2020-01-01', TODAY),
    hoursToRegister: fc.option(fc.nat(10_000)),
    isUnplaced: fc.boolean(),
    failedChecks: fc.constantFrom([], ['vin']),
  });
  const penalty = (one: RecordFacts): number => penaltyOf(one.assetClass, judgeItem(one, TODAY));

  it('is weighed to 100', () => {
    expect(Object.values(QUALITY_RULES.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it('of nothing is none, of all that is wrong is 0, and 100 only where nothing is wrong', () => {
    const worst = aRecord({ details: {}, seizedOn: null, isValued: false, hoursToRegister: 99, isUnplaced: true, valuedOn: '2020-01-01', failedChecks: ['imei'] });

    expect([scoreOf([]), scoreOf([penalty(worst)]), scoreOf([0, 0]), scoreOf([...Array<number>(9999).fill(0), 10])]).toEqual([null, 0, 100, 99]);
  });

  it('lies between 0 and 100, and is worse by whatever is wrong more', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const before = penalty(one);
        const worse = penalty({ ...one, isUnplaced: true, hoursToRegister: 99, failedChecks: ['vin'], seizedOn: null });

        expect(before).toBeGreaterThanOrEqual(0);
        expect(worse).toBeLessThanOrEqual(100 + 1e-9);
        expect(worse).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('of several lies between the worst and the best of them', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 20 }), (several) => {
        const each = several.map((one) => scoreOf([penalty(one)]) ?? 0);
        const together = scoreOf(several.map(penalty)) ?? 0;

        expect(together).toBeGreaterThanOrEqual(Math.min(...each));
        expect(together).toBeLessThanOrEqual(Math.max(...each));
      }),
    );
  });
});
