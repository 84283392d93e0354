import { readRulePack } from '../domain/rules/read-rule-pack.js';
import type { RulePack } from '../domain/rules/rule.js';

/** A pack as it was kept; none when an earlier release wrote it in a form that is no longer read. */
export function readablePack(raw: unknown): readonly RulePack[] {
  const reading = readRulePack(raw);
  return reading.ok ? [reading.pack] : [];
}
