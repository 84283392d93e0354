import { Injectable } from '@nestjs/common';
import { Rights, UnitOfWork, decodeCursor, encodeCursor, processContext, type WorkContext } from '#platform';
import type { MoveKind, PreviewPage } from '../../contract.js';
import { touchesOf } from '../../domain/book/touches.js';
import { TouchedCasesQuery, type TouchedCase } from '../../persistence/touched-cases.query.js';
import { ComparePlans, type ComparedCase } from '../compare-plans.service.js';
import { DraftBook, type Change } from './draft-book.js';

/** Cases looked at in one call. */
const CASES_AT_ONCE = 200;
const EXAMPLES = 20;
const ORDER = 'case';

type Example = Omit<PreviewPage['examples'][number], 'caseReference'>;

interface Looked {
  readonly total: number;
  readonly cases: readonly TouchedCase[];
  readonly moves: readonly Example[];
}

/**
 * What a change of the rules would move, before it is applied: cases are planned by the book as it would be and compared with
 * what is stored. All cases that the change touches are counted; which they are is told of those that the reader may see.
 * Nothing is stored. One call looks at some hundreds of cases; the cursor goes on.
 */
@Injectable()
export class PreviewChange {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly drafts: DraftBook,
    private readonly cases: TouchedCasesQuery,
    private readonly compare: ComparePlans,
    private readonly rights: Rights,
  ) {}

  async execute(context: WorkContext, request: Change): Promise<PreviewPage> {
    const after = decodeCursor(request.cursor, ORDER, { value: /^\d{1,9}$/ });
    const { total, cases, moves } = await this.uow.read(processContext('rule-preview', 'process', context.requestId), () => this.look(request, after?.id ?? null));
    const looked = Number(after?.value ?? 0) + cases.length;
    const last = cases.at(-1);
    return {
      total: Math.max(total, looked),
      looked,
      counts: countsOf(moves),
      casesThatMove: new Set(moves.map(({ caseId }) => caseId)).size,
      examples: await this.shown(context, moves),
      nextCursor: cases.length === CASES_AT_ONCE && last ? encodeCursor({ sort: ORDER, value: String(looked), id: last.id }) : null,
    };
  }

  private async look(request: Change, after: string | null): Promise<Looked> {
    const { before, draft } = await this.drafts.of(request);
    const touches = touchesOf(before, draft);
    const cases = await this.cases.next(touches, after, CASES_AT_ONCE);
    const compared = await this.compare.execute(cases, draft);
    return { total: await this.cases.count(touches), cases, moves: compared.flatMap(movesOf) };
  }

  /** Examples under the reader's own rights: of a case that the reader may not see, only that it counts. */
  private async shown(context: WorkContext, moves: readonly Example[]): Promise<PreviewPage['examples']> {
    if (moves.length === 0 || !this.rights.grants(context.actor, 'deadline.view')) return [];
    return this.uow.read(context, async () => {
      const references = await this.cases.visible([...new Set(moves.map(({ caseId }) => caseId))]);
      const shown = moves.flatMap((move) => {
        const caseReference = references.get(move.caseId);
        return caseReference === undefined ? [] : [{ ...move, caseReference }];
      });
      const examples = shown.slice(0, EXAMPLES);
      for (const caseId of new Set(examples.map((each) => each.caseId))) this.uow.consulted({ kind: 'consultation', caseId, subjectType: 'rule-preview', subjectId: null });
      return examples;
    });
  }
}

function movesOf({ inCase, difference }: ComparedCase<TouchedCase>): readonly Example[] {
  const { moved, reopened, met, withdrawn, revised } = difference;
  return [
    ...difference.new.map((after): Example => ({ caseId: inCase.id, ruleId: after.ruleId, kind: 'new', from: null, to: after.dueOn })),
    ...[...moved, ...reopened].map(({ before, after }): Example => ({ caseId: inCase.id, ruleId: after.ruleId, kind: 'moved', from: before.dueOn, to: after.dueOn })),
    ...withdrawn.map(({ before }): Example => ({ caseId: inCase.id, ruleId: before.row.ruleId, kind: 'gone', from: before.dueOn, to: null })),
    ...[...met, ...revised].map(({ before, after }): Example => ({ caseId: inCase.id, ruleId: after.ruleId, kind: 'revised', from: before.dueOn, to: after.dueOn })),
  ];
}

function countsOf(moves: readonly Example[]): PreviewPage['counts'] {
  const counts = new Map<string, { ruleId: string; kind: MoveKind; count: number }>();
  for (const { ruleId, kind } of moves) {
    const known = counts.get(`${ruleId} ${kind}`);
    counts.set(`${ruleId} ${kind}`, { ruleId, kind, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => a.ruleId.localeCompare(b.ruleId) || a.kind.localeCompare(b.kind));
}
