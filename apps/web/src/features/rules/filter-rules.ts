import type { RuleSummary } from '@contract/deadlines';

export interface RuleFilter {
  readonly text: string;
  readonly pack: string;
  /** 'promoted' are those that bind by a decision. */
  readonly nature: string;
  readonly mark: string;
}

export const ALL_RULES: RuleFilter = { text: '', pack: '', nature: '', mark: '' };

function natureOf({ nature, promotion }: RuleSummary): string {
  return promotion ? 'promoted' : nature;
}

/** The rules that hold every word of the text somewhere, in either language, and fit what was chosen. */
export function filterRules(rules: readonly RuleSummary[], { text, pack, nature, mark }: RuleFilter): readonly RuleSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    const said = `${rule.id} ${rule.title.nl} ${rule.title.en} ${rule.source.nl} ${rule.source.en} ${rule.term.nl} ${rule.term.en}`.toLowerCase();
    const chosen = (pack === '' || rule.pack === pack) && (nature === '' || natureOf(rule) === nature) && (mark === '' || rule.mark === mark);
    return chosen && words.every((word) => said.includes(word));
  });
}
