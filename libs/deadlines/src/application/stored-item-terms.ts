import { Injectable } from '@nestjs/common';
import { ItemTerms, type ItemTerm } from '#items';
import { UnitOfWork } from '#platform';
import { conditionsHold, type EventMatch } from '../domain/rules/event-match.js';
import { RuleBook } from './rule-book.js';

/** Which rule's clock is meant by each term that the rules of items ask for. */
const RULE_OF_TERM: Readonly<Record<ItemTerm, readonly string[]>> = {
  complaint: ['NL-12'],
  'disposal-decision': ['NL-13'],
  'custody-objection': ['NL-17'],
  revocation: ['NL-26'],
  'custody-keep': ['NL-18', 'NL-19'],
};
/** Such a term can also be stated, of an item on which no order of a court is recorded, or of which every clock has fallen: else only what was planned counts. */
const ANNOUNCED = 'custody-keep' satisfies ItemTerm;

type Ends = Readonly<Partial<Record<ItemTerm, string | null>>>;

interface Planned {
  readonly subject_id: string;
  readonly rule_id: string;
  readonly due_on: string | null;
}

interface Announced {
  readonly subject_id: string;
  readonly jurisdiction: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where several rules speak of one term, it is over when the last of them is; and it has no end while one of them has not begun. */
function withLatest(ends: Ends, term: ItemTerm, dueOn: string | null): Ends {
  const known = ends[term];
  if (known === undefined) return { ...ends, [term]: dueOn };
  return { ...ends, [term]: known === null || dueOn === null ? null : [known, dueOn].toSorted().at(-1) };
}

/** Answers the items' question when a term ends, from the planned deadlines. */
@Injectable()
export class StoredItemTerms extends ItemTerms {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: RuleBook,
  ) {
    super();
  }

  async endsFor(itemIds: readonly string[]): Promise<ReadonlyMap<string, Ends>> {
    const rows = await this.uow.manager.query<(Planned | Announced)[]>(
      `SELECT subject_id, rule_id, CASE WHEN rule_id = ANY ($3::text[]) AND bool_or(due_on IS NULL) THEN NULL ELSE max(due_on) END AS due_on, NULL AS jurisdiction, NULL AS type, NULL::jsonb AS data FROM deadline
       WHERE subject_type = 'item' AND subject_id = ANY ($1::text[]) AND rule_id = ANY ($2::text[]) AND state <> 'withdrawn'
       GROUP BY subject_id, rule_id
       UNION ALL
       SELECT e.subject_id, NULL, NULL, c.jurisdiction, e.type, e.data FROM event e JOIN case_file c ON c.id = e.case_id
       WHERE e.subject_type = 'item' AND e.subject_id = ANY ($1::text[]) AND e.type = ANY ($4::text[])
         AND e.corrects IS NULL AND NOT EXISTS (SELECT 1 FROM event never WHERE never.corrects = e.id AND never.data->>'void' = 'true')
         AND NOT EXISTS (SELECT 1 FROM deadline planned WHERE planned.subject_type = 'item' AND planned.subject_id = e.subject_id AND planned.rule_id = ANY ($3::text[]) AND strpos(planned.key, '|' || e.id || '|') > 0)`,
      [itemIds, Object.values(RULE_OF_TERM).flat(), RULE_OF_TERM[ANNOUNCED], this.anchorsIn('nl').map(({ type }) => type)],
    );
    const ends = new Map<string, Ends>();
    for (const { subject_id, rule_id, due_on } of rows.filter(isPlanned)) {
      const term = (Object.keys(RULE_OF_TERM) as ItemTerm[]).find((name) => RULE_OF_TERM[name].includes(rule_id));
      if (term) ends.set(subject_id, withLatest(ends.get(subject_id) ?? {}, term, due_on));
    }
    // Recorded, and not yet planned by the worker: the term is there, its end is not known.
    for (const row of rows) if (!isPlanned(row) && this.isAnnounced(row)) ends.set(row.subject_id, { ...ends.get(row.subject_id), [ANNOUNCED]: null });
    return ends;
  }

  private isAnnounced({ jurisdiction, type, data }: Announced): boolean {
    return this.anchorsIn(jurisdiction).some((match) => match.type === type && conditionsHold(match, data));
  }

  private anchorsIn(jurisdiction: string): readonly EventMatch[] {
    return this.rules.rulesFor(jurisdiction).filter(({ id }) => RULE_OF_TERM[ANNOUNCED].includes(id)).flatMap(({ clocks }) => clocks.flatMap(({ anchor }) => anchor));
  }
}

function isPlanned(row: Planned | Announced): row is Planned {
  return 'rule_id' in row && row.rule_id !== null;
}
