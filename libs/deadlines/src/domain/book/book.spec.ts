import { shippedCalendars, shippedJson, shippedRules } from '../../../testing/shipped-packs.js';
import type { Rule } from '../rules/rule.js';
import { Book, NOTHING_ADMINISTERED } from './book.js';
import { checkRevision } from './check-revision.js';
import { locateProblem } from './locate-problem.js';
import { mergeRules } from './merge-rules.js';
import { touchNothing, touchesOf } from './touches.js';

const [NL01, NL34] = ['NL-01', 'NL-34'].map((id) => shippedRules().find((rule) => rule.id === id)) as [Rule, Rule];
const shipped = (rules: readonly Rule[] = [NL01, NL34]) => ({ packs: [{ pack: 'nl', jurisdiction: 'nl' as const, revision: 'test', rules }], equatedYears: [] });
const NL_BOOK = new Book(shipped(shippedRules().filter(({ id }) => id.startsWith('NL-'))));
const PROMOTION = { ruleId: 'NL-34', version: 1, by: 'Pim', on: '2026-11-27', reason: 'gelezen' };

describe('mergeRules', () => {
  it('closes an open version on the day before the next begins, and leaves other rules alone', () => {
    const next = { ...NL01, version: 2, validFrom: '2027-01-01' };

    expect(mergeRules([NL01, NL34], [next]).map(({ id, version, validFrom, validTo }) => [id, version, validFrom, validTo])).toEqual([
      ['NL-01', 1, '2000-01-01', '2026-12-31'],
      ['NL-34', 1, NL34.validFrom, null],
      ['NL-01', 2, '2027-01-01', null],
    ]);
  });
});

describe('a book', () => {
  it('shows a promoted rule as binding with who promoted it, and touches only that rule', () => {
    const [before, after] = [new Book(shipped()), new Book(shipped(), { ...NOTHING_ADMINISTERED, promotions: [PROMOTION] })];

    expect(after.rule('NL-34', 1)).toMatchObject({ nature: 'binding', promotion: { by: 'Pim', on: '2026-11-27' } });
    expect(touchesOf(before, after)).toMatchObject({ ruleIds: ['NL-34'], years: [] });
    expect(touchNothing(touchesOf(before, new Book(shipped())))).toBe(true);
  });

  it('does not let a promotion touch a verified rule', () => {
    const book = new Book(shipped(), { ...NOTHING_ADMINISTERED, promotions: [{ ...PROMOTION, ruleId: 'NL-01' }] });

    expect(book.rule('NL-01', 1)).toEqual(NL01);
  });

  it('still says what a deadline rests on when a later release no longer has the rule', () => {
    const book = new Book(shipped([NL34]), { ...NOTHING_ADMINISTERED, earlier: shipped([NL01]).packs });

    expect(book.rule('NL-01', 1).title).toEqual(NL01.title);
    expect(book.rulesFor('nl')).toEqual([NL34]);
  });

  it('touches a year whose decree is loaded', () => {
    const year = { calendar: 'nl-atw', year: 2029, dates: ['2029-05-11'], source: 'Besluit', mark: 'V', importedOn: '2026-11-27' } as const;
    const after = new Book(shipped(), { ...NOTHING_ADMINISTERED, equatedYears: [year] });

    expect(touchesOf(new Book(shipped()), after)).toEqual({ eventTypes: [], ruleIds: [], years: [2029] });
    expect(after.calendars['nl-atw'].isDecreeLoaded(2029)).toBe(true);
    expect(shippedCalendars()['nl-atw'].isDecreeLoaded(2029)).toBe(false);
  });
});

describe('checkRevision', () => {
  const { rules, ...pack } = shippedJson('nl.json') as { rules: { id: string; validFrom?: string }[] };
  const { validFrom: _, ...raw } = rules.find(({ id }) => id === 'NL-01') ?? { id: '' };
  const check = (more: object, rule: object = {}) => checkRevision(JSON.stringify({ ...pack, effectiveFrom: '2027-01-01', rules: [{ ...raw, version: 2, ...rule }], ...more }), NL_BOOK);
  const placesOf = (reading: ReturnType<typeof checkRevision>) => (reading.ok ? [] : reading.problems.map(({ code, pointer }) => `${code} ${pointer}`));

  it('gives a version without a date of its own the effective date of the file', () => {
    const reading = check({});

    expect(reading.ok && reading.revision.pack.rules[0]?.validFrom).toBe('2027-01-01');
  });

  it.each<[string, ReturnType<typeof checkRevision>, readonly string[]]>([
    ['no JSON', checkRevision('{', NL_BOOK), ['pack.not-json ']],
    ['another pack', check({ pack: 'xx' }), ['pack.unknown /pack']],
    ['no date', check({ effectiveFrom: undefined }), ['pack.effective-date-missing /effectiveFrom', 'rule.field-missing /rules/0']],
    ['no rules', check({ rules: [] }), ['pack.empty /rules']],
    ['an earlier date than the file', check({}, { validFrom: '2026-12-01' }), ['rule.before-effective-date /rules/0']],
    ['a known version with other content', check({}, { version: 1, watchedBy: ['custodian'], validFrom: '2000-01-01' }), ['rule.version-changed /rules/0']],
    ['NL-11', check({}, { id: 'NL-11' }), ['rule.never-generated /rules/0']],
  ])('refuses %s', (_name, reading, expected) => {
    expect(placesOf(reading)).toEqual(expected);
  });

  it('lets a known version be closed', () => {
    expect(placesOf(check({}, { version: 1, validFrom: '2000-01-01', validTo: '2027-12-31' }))).toEqual([]);
  });
});

describe('locateProblem', () => {
  it('finds the field to blame inside its rule, and escapes what a pointer must escape', () => {
    const file = { rules: [{ id: 'A' }, { id: 'B', clocks: [{ term: { 'a/b': 1 } }] }] };

    expect(locateProblem(file, { ruleId: 'B', params: { field: 'a/b', value: '1' } })).toBe('/rules/1/clocks/0/term/a~1b');
    expect(locateProblem(file, { ruleId: 'A', params: { field: 'term' } })).toBe('/rules/0');
    expect(locateProblem(file, { ruleId: '', params: { field: 'revision' } })).toBe('/revision');
  });
});
