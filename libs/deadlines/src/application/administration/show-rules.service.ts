import { Inject, Injectable } from '@nestjs/common';
import { EVENT_TITLES, ProblemError, Rights, UnitOfWork, titleOfEvent, type EventTitles, type WorkContext } from '#platform';
import type { RulePage, RuleSummary, RuleVersion } from '../../contract.js';
import { wordSource } from '../../domain/explaining/word-source.js';
import { PACK_NAMES } from '../../domain/book/book.js';
import { canBePromoted } from '../../domain/book/promotion.js';
import { wordRule, wordTermOf } from '../../domain/explaining/word-rule.js';
import type { Rule } from '../../domain/rules/rule.js';
import { PromotionRepository, type PromotionDecision } from '../../persistence/promotion.repository.js';
import { RuleBook } from '../rule-book.js';

/** The catalogue of rules, and one rule in words with all its versions. */
@Injectable()
export class ShowRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: RuleBook,
    private readonly promotions: PromotionRepository,
    private readonly rights: Rights,
    @Inject(EVENT_TITLES) private readonly titles: readonly EventTitles[],
  ) {}

  async list(context: WorkContext): Promise<readonly RuleSummary[]> {
    return this.uow.read(context, async () => {
      const book = await this.rules.refresh();
      return PACK_NAMES.flatMap((pack) => book.rulesOf(pack).map((rule) => summaryOf(rule, pack))).toSorted((a, b) => a.id.localeCompare(b.id) || b.version - a.version);
    });
  }

  /** @throws ProblemError `record.not-found` */
  async show(context: WorkContext, id: string): Promise<RulePage> {
    return this.uow.read(context, async () => {
      const book = await this.rules.refresh();
      const decisions = await this.promotions.of(id);
      const found = PACK_NAMES.flatMap((pack) => book.rulesOf(pack).filter((rule) => rule.id === id).map((rule) => ({ rule, pack })));
      if (found.length === 0) throw new ProblemError('not-found', 'record.not-found');
      const may = this.rights.grants(context.actor, 'rules.change');
      return { id, versions: found.toSorted((a, b) => b.rule.version - a.rule.version).map(({ rule, pack }) => this.versionOf(rule, pack, decisions, may)) };
    });
  }

  private versionOf(rule: Rule, pack: string, decisions: readonly PromotionDecision[], may: boolean): RuleVersion {
    const lines = wordRule(rule, (type) => titleOfEvent(this.titles, type));
    const made = decisions.filter(({ version }) => version === rule.version).map(({ number, kind, decidedOn, reason, by }) => ({ number, kind, decidedOn, reason, by }));
    return { ...summaryOf(rule, pack), lines, decisions: made, allowedActions: may ? actsFor(rule) : [] };
  }
}

function actsFor(rule: Rule): RuleVersion['allowedActions'] {
  if (rule.promotion !== undefined) return ['take-back'];
  return canBePromoted(rule) ? ['promote'] : [];
}

function summaryOf(rule: Rule, pack: string): RuleSummary {
  const { id, version, title, nature, source, validFrom, validTo, promotion = null } = rule;
  return { id, version, pack, title, nature, mark: source.mark, source: wordSource(source), validFrom, validTo, term: wordTermOf(rule), promotion };
}
