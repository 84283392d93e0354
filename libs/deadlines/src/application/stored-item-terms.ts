import { Injectable } from '@nestjs/common';
import { ItemTerms, type ItemTerm } from '#items';
import { UnitOfWork } from '#platform';

/** Which rule's clock is meant by each term that the rules of items ask for. */
const RULE_OF_TERM: Readonly<Record<ItemTerm, readonly string[]>> = {
  complaint: ['NL-12'],
  'disposal-decision': ['NL-13'],
  'custody-objection': ['NL-17'],
  revocation: ['NL-26'],
  'custody-keep': ['NL-18', 'NL-19'],
};

type Ends = Readonly<Partial<Record<ItemTerm, string | null>>>;

/** Where several rules speak of one term, it is over when the last of them is; and it has no end while one of them has not begun. */
function withLatest(ends: Ends, term: ItemTerm, dueOn: string | null): Ends {
  const known = ends[term];
  if (known === undefined) return { ...ends, [term]: dueOn };
  return { ...ends, [term]: known === null || dueOn === null ? null : [known, dueOn].toSorted().at(-1) };
}

/** Answers the items' question when a term ends, from the planned deadlines. */
@Injectable()
export class StoredItemTerms extends ItemTerms {
  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async endsFor(itemIds: readonly string[]): Promise<ReadonlyMap<string, Ends>> {
    const rules = Object.values(RULE_OF_TERM).flat();
    const rows = await this.uow.manager.query<{ subject_id: string; rule_id: string; due_on: string | null }[]>(
      `SELECT subject_id, rule_id, CASE WHEN rule_id = ANY ($3::text[]) AND bool_or(due_on IS NULL) THEN NULL ELSE max(due_on) END AS due_on FROM deadline
       WHERE subject_type = 'item' AND subject_id = ANY ($1::text[]) AND rule_id = ANY ($2::text[]) AND state <> 'withdrawn'
       GROUP BY subject_id, rule_id`,
      [itemIds, rules, RULE_OF_TERM['custody-keep']],
    );
    const ends = new Map<string, Ends>();
    for (const { subject_id, rule_id, due_on } of rows) {
      const term = (Object.keys(RULE_OF_TERM) as ItemTerm[]).find((name) => RULE_OF_TERM[name].includes(rule_id));
      if (term) ends.set(subject_id, withLatest(ends.get(subject_id) ?? {}, term, due_on));
    }
    return ends;
  }
}
