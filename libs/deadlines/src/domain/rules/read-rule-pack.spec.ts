import { readRulePack } from './read-rule-pack.js';

const RULE = {
  id: 'NL-17',
  version: 1,
  validFrom: '2000-01-01',
  title: { nl: 'Bezwaar', en: 'Objection' },
  subject: 'item',
  nature: 'binding',
  expiry: 'power-arises',
  onExpiry: { nl: 'Bewaring eindigt.', en: 'Custody ends.' },
  source: { law: 'Sv', article: '118(5)', mark: 'V' },
  binds: 'prosecutor',
  start: ['item.custody-end-noticed'],
  term: { code: 'D', n: 14 },
  metBy: ['item.custody-end-objected'],
  withdrawnBy: ['@ended'],
  watchedBy: ['prosecutor'],
  reminders: 'R-14',
};

/** A row that is no term. */
const STANDING = {
  id: 'NL-14',
  version: 1,
  validFrom: '2000-01-01',
  kind: 'note',
  title: { nl: 'Waarde', en: 'Value' },
  subject: 'item',
  nature: 'binding',
  expiry: 'information',
  onExpiry: { nl: 'Geweigerd.', en: 'Refused.' },
  source: { law: 'Sv', article: '117(3)', mark: 'V' },
  binds: 'keeper',
  reminders: 'none',
};

function problemsOf(...rules: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const reading = readRulePack({
    pack: 'nl',
    jurisdiction: 'nl',
    revision: 'test',
    groups: { ended: ['item.returned', 'item.destroyed'] },
    rules,
  });
  return reading.ok ? [] : reading.problems.map(({ code, params }) => [code, ...Object.values(params)].join(' '));
}

describe('readRulePack', () => {
  it('reads a rule with its short forms written out', () => {
    const reading = readRulePack({
      pack: 'nl',
      jurisdiction: 'nl',
      revision: 'test',
      groups: { ended: ['item.returned'] },
      rules: [RULE],
    });

    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.pack.rules[0]).toEqual({
      id: 'NL-17',
      version: 1,
      validFrom: '2000-01-01',
      validTo: null,
      title: RULE.title,
      kind: 'term',
      subject: 'item',
      nature: 'binding',
      expiry: 'power-arises',
      onExpiry: RULE.onExpiry,
      source: RULE.source,
      calendar: 'nl-atw',
      clocks: [
        {
          party: 'prosecutor',
          binds: 'prosecutor',
          orBinds: [],
          subject: 'item',
          expiry: 'power-arises',
          onExpiry: { nl: 'Bewaring eindigt.', en: 'Custody ends.' },
          reminders: 'R-14',
          start: [{ type: 'item.custody-end-noticed', about: 'subject', at: 'after', whose: 'same', where: [] }],
          anchor: [],
          announced: false,
          calendarOf: null,
          during: [],
          repeats: false,
          once: false,
          evenBefore: false,
          alone: false,
          term: { kind: 'counted', code: 'D', n: 14, unit: 'days', alsoReadAs: null },
          metBy: [{ type: 'item.custody-end-objected', about: 'subject', at: 'after', whose: 'same', where: [] }],
        },
      ],
      standing: null,
      withdrawnBy: [{ type: 'item.returned', about: 'subject', at: 'after', whose: 'same', where: [] }],
      extensions: [],
      correlateBy: [],
      watchedBy: ['prosecutor'],
      reminders: 'R-14',
    });
  });

  it('accepts versions that follow each other without a day between them', () => {
    expect(problemsOf({ ...RULE, validTo: '2025-12-31' }, { ...RULE, version: 2, validFrom: '2026-01-01' })).toEqual([]);
  });

  it.each<[string, readonly Readonly<Record<string, unknown>>[], readonly string[]]>([
    ['a missing source', [{ ...RULE, source: undefined }], ['rule.field-missing source', 'rule.field-missing law', 'rule.field-missing article', 'rule.field-missing mark']],
    ['an unknown code', [{ ...RULE, term: { code: 'M', n: 1 } }], ['rule.field-invalid code "M"']],
    ['a unit of another code', [{ ...RULE, term: { code: 'D', n: 1, unit: 'weeks' } }], ['rule.unit-not-of-code D weeks']],
    ['a term of nothing', [{ ...RULE, term: { code: 'D', n: 0 } }], ['rule.field-invalid n 0']],
    ['a title in one language', [{ ...RULE, title: { nl: 'Bezwaar' } }], ['rule.field-invalid title {"nl":"Bezwaar"}']],
    ['a date that does not exist', [{ ...RULE, validFrom: '2026-02-29' }], ['rule.field-invalid validFrom "2026-02-29"']],
    ['a misspelt field', [{ ...RULE, withdrawBy: [] }], ['rule.field-unknown withdrawBy']],
    ['an event nobody produces', [{ ...RULE, metBy: ['item.objected'] }], ['rule.event-unknown item.objected']],
    ['an event of another subject', [{ ...RULE, metBy: ['case.closed'] }], ['rule.event-not-of-subject case.closed item']],
    ['a start on the case at large', [{ ...RULE, start: [{ type: 'case.closed', about: 'case' }] }], ['rule.event-not-of-subject case.closed item']],
    ['an unknown group', [{ ...RULE, withdrawnBy: ['@gone'] }], ['rule.group-unknown withdrawnBy @gone']],
    ['a condition it cannot read', [{ ...RULE, metBy: [{ type: 'item.custody-end-objected', where: { a: { like: 'x' } } }] }], ['rule.field-invalid metBy.where.a {"like":"x"}']],
    ['an id of another pack', [{ ...RULE, id: 'EU-17' }], ['rule.id-not-of-pack nl']],
    ['a rule without a start', [{ ...RULE, start: [] }], ['rule.field-missing start']],
    ['an unverified rule that binds', [{ ...RULE, source: { ...RULE.source, mark: 'U' } }], ['rule.unverified-must-be-advisory']],
    ['an unverified target called policy', [{ ...RULE, nature: 'policy', term: { code: 'ASAP', n: 7 }, source: { ...RULE.source, mark: 'U' } }], ['rule.unverified-must-be-advisory']],
    ['an end of somebody without saying by what they are told apart', [{ ...RULE, withdrawnBy: [{ type: 'item.returned', at: 'unstarted' }] }], ['rule.field-missing correlateBy']],
    ['a verified rule that only advises', [{ ...RULE, nature: 'advisory' }], ['rule.verified-is-not-advisory']],
    ['a target dressed as a term of the law', [{ ...RULE, term: { code: 'ASAP', n: 7 } }], ['rule.asap-must-be-policy']],
    ['a term of the law called policy', [{ ...RULE, nature: 'policy' }], ['rule.policy-must-be-asap']],
    ['a term without reminders', [{ ...RULE, reminders: 'none' }], ['rule.reminders-missing prosecutor']],
    ['a gate that stands before nothing', [{ ...STANDING, kind: 'gate' }], ['rule.field-missing acts', 'rule.field-missing asks']],
    ['a gate with a clock', [{ ...STANDING, kind: 'gate', acts: ['sell'], asks: 'x', term: RULE.term }], ['rule.field-unknown term']],
    ['a duty on a day that no year has', [{ ...STANDING, kind: 'duty', yearlyOn: '13-01' }], ['rule.field-invalid yearlyOn 13-01']],
    ['a state of affairs without an end', [{ ...RULE, during: { from: 'item.returned' } }], ['rule.field-missing during.until']],
    ['one of several states of affairs without an end', [{ ...RULE, during: [{ until: ['item.returned', 'item.sold'] }, { from: 'item.returned' }] }], ['rule.field-missing during.until']],
    ['a state of affairs that is none', [{ ...RULE, during: 'item.returned' }], ['rule.field-missing during.until']],
    ['two clocks of one party', [{ ...RULE, clocks: [{ party: 'a' }, { party: 'a' }] }], ['rule.clock-twice a']],
    ['the same version twice', [{ ...RULE, validTo: '2025-12-31' }, { ...RULE, validFrom: '2026-01-01' }], ['rule.version-twice 1']],
    ['a gap between versions', [{ ...RULE, validTo: '2025-12-30' }, { ...RULE, version: 2, validFrom: '2026-01-01' }], ['rule.validity-gap 2']],
    ['versions that overlap', [{ ...RULE, validTo: '2026-01-01' }, { ...RULE, version: 2, validFrom: '2026-01-01' }], ['rule.validity-overlap 2']],
    ['a version after one without an end', [RULE, { ...RULE, version: 2, validFrom: '2026-01-01' }], ['rule.validity-overlap 2']],
    ['an end before the beginning', [{ ...RULE, validTo: '1999-12-31' }], ['rule.validity-reversed 1']],
    ['an extension without an end', [{ ...RULE, extensions: [{ reason: 'r', from: 'item.returned' }] }], ['rule.field-missing extensions.until']],
  ])('refuses %s', (_, rules, expected) => {
    expect(problemsOf(...rules)).toEqual(expected);
  });

  it.each([
    [{ from: 'item.seized', until: ['item.returned', 'item.sold'] }, [{ from: [{ type: 'item.seized' }], until: [{ type: 'item.returned' }, { type: 'item.sold' }] }]],
    [{ until: '@ended' }, [{ from: [], until: [{ type: 'item.returned' }] }]],
    [[{ from: 'item.seized', until: 'item.sold' }, { until: '@ended' }], [{ from: [{ type: 'item.seized' }], until: [{ type: 'item.sold' }] }, { from: [], until: [{ type: 'item.returned' }] }]],
  ])('reads %j as states of affairs', (during, expected) => {
    const reading = readRulePack({ pack: 'nl', jurisdiction: 'nl', revision: 'test', groups: { ended: ['item.returned'] }, rules: [{ ...RULE, during }] });

    expect(reading.ok && reading.pack.rules[0]?.clocks[0]?.during).toMatchObject(expected);
  });

  it.each([null, [], 'nl'])('refuses %j as a pack', (raw) => {
    expect(readRulePack(raw)).toEqual({ ok: false, problems: [{ code: 'pack.not-an-object', ruleId: '', params: {} }] });
  });

  it('names all problems of all rules at once', () => {
    expect(problemsOf({ ...RULE, id: 'NL-1' }, { ...RULE, reminders: 'R-1000' })).toEqual([
      'rule.id-not-of-pack nl',
      'rule.field-invalid reminders "R-1000"',
    ]);
  });
});
