import { isLegalDate } from '../calendar/legal-date.js';
import { isSameValue } from '../planning/same-value.js';
import { checkRules } from '../rules/check-rules.js';
import type { PackProblem } from '../rules/pack-problem.js';
import { readRulePack } from '../rules/read-rule-pack.js';
import { isRecord, type RawRecord } from '../rules/record-reader.js';
import type { Rule, RulePack } from '../rules/rule.js';
import { PACK_NAMES, type Book } from './book.js';
import { locateProblem } from './locate-problem.js';
import { mergeRules } from './merge-rules.js';

/** What is wrong with a file that is to change a pack, beyond what is wrong with a pack. */
export type RevisionProblemCode =
  | 'pack.not-json'
  | 'pack.unknown'
  | 'pack.effective-date-missing'
  | 'pack.empty'
  | 'rule.before-effective-date'
  | 'rule.version-changed';

/** One problem with its place in the file, as a JSON Pointer. */
export interface RevisionProblem {
  readonly code: RevisionProblemCode | PackProblem['code'];
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface CheckedRevision {
  readonly pack: RulePack;
  readonly effectiveFrom: string;
  /** The file as a pack: what it leaves to its effective date is written out. */
  readonly content: RawRecord;
}

export type RevisionReading = { readonly ok: true; readonly revision: CheckedRevision } | { readonly ok: false; readonly problems: readonly RevisionProblem[] };

/**
 * Reads a file of new rules and new versions for a pack and checks it against the book that it is to change, every problem at
 * once. It names only what is new: `effectiveFrom` is the first date of a starting event for which its versions answer, unless a
 * version says a later one itself.
 */
export function checkRevision(text: string, book: Book): RevisionReading {
  const raw = parse(text);
  if (raw === undefined) return refused([{ code: 'pack.not-json', pointer: '', params: {} }]);
  if (!isRecord(raw)) return refused([{ code: 'pack.not-an-object', pointer: '', params: {} }]);
  const { effectiveFrom, ...file } = raw;
  const content = datedFrom(effectiveFrom, file);
  const reading = readRulePack(content);
  const problems = [...problemsOfFile(raw, content), ...(reading.ok ? [] : reading.problems.map((problem) => located(content, problem)))];
  if (problems.length > 0 || !reading.ok) return refused(problems);
  const against = problemsAgainst(reading.pack, String(effectiveFrom), content, book);
  if (against.length > 0) return refused(against);
  return { ok: true, revision: { pack: reading.pack, effectiveFrom: String(effectiveFrom), content } };
}

function refused(problems: readonly RevisionProblem[]): RevisionReading {
  return { ok: false, problems };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function rulesOf({ rules }: RawRecord): readonly unknown[] {
  return Array.isArray(rules) ? (rules as readonly unknown[]) : [];
}

function datedFrom(effectiveFrom: unknown, file: RawRecord): RawRecord {
  if (!isLegalDate(effectiveFrom) || !Array.isArray(file['rules'])) return file;
  return { ...file, rules: rulesOf(file).map((rule) => (isRecord(rule) && rule['validFrom'] === undefined ? { ...rule, validFrom: effectiveFrom } : rule)) };
}

function problemsOfFile(raw: RawRecord, content: RawRecord): readonly RevisionProblem[] {
  const problems: RevisionProblem[] = [];
  const { effectiveFrom, pack } = raw;
  if (!isLegalDate(effectiveFrom)) problems.push({ code: 'pack.effective-date-missing', pointer: '/effectiveFrom', params: {} });
  if (typeof pack === 'string' && !PACK_NAMES.includes(pack)) problems.push({ code: 'pack.unknown', pointer: '/pack', params: { pack, known: PACK_NAMES.join(', ') } });
  if (rulesOf(content).length === 0) problems.push({ code: 'pack.empty', pointer: '/rules', params: {} });
  return problems;
}

function located(content: RawRecord, { code, ruleId, params }: PackProblem): RevisionProblem {
  return { code, pointer: locateProblem(content, { ruleId, params }), params: ruleId === '' ? params : { rule: ruleId, ...params } };
}

function problemsAgainst({ pack, rules }: RulePack, effectiveFrom: string, content: RawRecord, book: Book): readonly RevisionProblem[] {
  const current = book.rulesOf(pack);
  const known = (rule: Rule): Rule | undefined => current.find(({ id, version }) => id === rule.id && version === rule.version);
  const own = rules.flatMap((rule): RevisionProblem[] => {
    const was = known(rule);
    const pointer = locateProblem(content, { ruleId: rule.id, params: { version: rule.version } });
    const params = { rule: rule.id, version: rule.version };
    if (was !== undefined) return isSameVersion(was, rule) ? [] : [{ code: 'rule.version-changed', pointer, params }];
    return rule.validFrom < effectiveFrom ? [{ code: 'rule.before-effective-date', pointer, params: { ...params, effectiveFrom } }] : [];
  });
  const together = checkRules(mergeRules(current.map(asShipped), rules)).filter(({ ruleId }) => rules.some(({ id }) => id === ruleId));
  return [...own, ...together.map((problem) => located(content, problem))];
}

/** A version on which deadlines may rest is never rewritten; all that may be said of it later is on which date it ends. */
function isSameVersion(a: Rule, b: Rule): boolean {
  return isSameValue({ ...asShipped(a), validTo: null }, { ...asShipped(b), validTo: null });
}

/** The rule without the decision that made it binding: that is no part of its text. */
function asShipped({ promotion, ...rule }: Rule): Rule {
  return promotion === undefined ? rule : { ...rule, nature: 'advisory' };
}
