import type { AssetClass } from './asset-class.js';
import { fitTemplate, type TemplateParts } from './description-template.js';
import { containsPhrase, foldText } from './folded-text.js';
import type { ClassCondition, ClassRule, ImportMapping } from './mapping.js';

export interface ClassDecision {
  readonly assetClass: AssetClass;
  /** The rule that decided; 'default' when none fitted. */
  readonly rule: string;
  /** Year, make and model, when the description is made of them. */
  readonly parts: TemplateParts;
  /** Fields that follow from the rule itself. */
  readonly fields: Readonly<Record<string, string>>;
  readonly valueIsEstimate: boolean;
  readonly doubtful: boolean;
}

type Fit = (folded: string, description: string, today: string) => TemplateParts | undefined;

/**
 * The class rules of a mapping, made ready once for many rows: the first rule that fits the description decides, or
 * else the mapping's default class does. Being left to the default is doubtful when the mapping has rules.
 */
export function compileClassRules(mapping: ImportMapping): (description: string, today: string) => ClassDecision {
  const makes = mapping.makes && new Set(mapping.makes.map(foldText));
  const rules = mapping.classes.map((rule) => ({ rule, fit: compileCondition(rule.when, makes) }));
  const fallback: ClassDecision = {
    assetClass: mapping.defaults.assetClass,
    rule: 'default',
    parts: {},
    fields: {},
    valueIsEstimate: false,
    doubtful: mapping.classes.length > 0,
  };
  return (description, today) => {
    const folded = foldText(description);
    for (const { rule, fit } of rules) {
      const parts = fit(folded, description, today);
      if (parts) return decisionOf(rule, parts);
    }
    return fallback;
  };
}

function decisionOf(rule: ClassRule, parts: TemplateParts): ClassDecision {
  return {
    assetClass: rule.assetClass,
    rule: rule.id,
    parts,
    fields: rule.details ?? {},
    valueIsEstimate: rule.valueIsEstimate ?? false,
    doubtful: rule.doubtful ?? false,
  };
}

function compileCondition(when: ClassCondition, makes: ReadonlySet<string> | undefined): Fit {
  const equals = when.equals?.map(foldText);
  const starts = when.startsWith?.map((text) => `${foldText(text)} `);
  const words = when.words?.map(foldText);
  const without = when.withoutWords?.map(foldText) ?? [];
  const { template } = when;

  return (folded, description, today) => {
    if (equals && !equals.includes(folded)) return undefined;
    if (starts && !starts.some((start) => `${folded} `.startsWith(start))) return undefined;
    if (words && !words.some((phrase) => containsPhrase(folded, phrase))) return undefined;
    if (without.some((phrase) => containsPhrase(folded, phrase))) return undefined;
    return template === undefined ? {} : fitTemplate(template, description, { today, ...(makes && { makes }) });
  };
}
