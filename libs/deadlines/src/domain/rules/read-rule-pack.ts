import { checkRules } from './check-rules.js';
import type { PackProblem } from './pack-problem.js';
import { isRecord, RecordReader } from './record-reader.js';
import { readRule } from './read-rule.js';
import type { RulePack } from './rule.js';

export type RulePackReading =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const JURISDICTIONS = ['nl', 'eu', 'treaty'] as const;
const ID_PREFIX = { nl: 'NL', eu: 'EU', treaty: 'TR' } as const;

/** Reads and checks a rule pack as it stands in its file; one broken rule refuses the whole pack, with every problem named. */
export function readRulePack(raw: unknown): RulePackReading {
  if (!isRecord(raw)) return { ok: false, problems: [{ code: 'pack.not-an-object', ruleId: '', params: {} }] };
  const problems: PackProblem[] = [];
  const reader = new RecordReader(raw, '', problems);
  const jurisdiction = reader.oneOf('jurisdiction', JURISDICTIONS);
  const groups = reader.has('groups') ? reader.record('groups') : {};
  const eventGroups = new Map(
    Object.entries(groups).map(([name, events]) => [name, Array.isArray(events) ? (events as readonly unknown[]) : []]),
  );
  const idPattern = new RegExp(`^${ID_PREFIX[jurisdiction]}-(\\d{2}|P\\d)$`);
  const rules = reader.list('rules').flatMap((entry) => {
    if (!isRecord(entry)) {
      problems.push({ code: 'rule.not-an-object', ruleId: '', params: { value: JSON.stringify(entry) } });
      return [];
    }
    const rule = readRule(entry, eventGroups, problems);
    if (rule.id !== '' && !idPattern.test(rule.id)) {
      problems.push({ code: 'rule.id-not-of-pack', ruleId: rule.id, params: { jurisdiction } });
    }
    return [rule];
  });
  const pack: RulePack = { pack: reader.text('pack'), jurisdiction, revision: reader.text('revision'), rules };
  reader.raw('about');
  reader.refuseOthers();
  const found = problems.length === 0 ? checkRules(rules) : problems;
  return found.length === 0 ? { ok: true, pack } : { ok: false, problems: found };
}
