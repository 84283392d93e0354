import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { CaseQuality, QualityOverview } from '../contract.js';
import { QUALITY_RULES } from '../domain/quality/policy.js';
import { QualityQuery, type CaseQualityFound, type JudgedOf } from '../persistence/quality.query.js';

const ORDER = 'quality';
const DEFAULT_LIMIT = 50;
const A_SCORE = /^\d{1,3}$/;

export interface CaseQualitySearch extends JudgedOf {
  readonly cursor?: string;
  readonly limit?: number;
}

/** How good the records are, by unit and by case, of what the reader may see. */
@Injectable()
export class ShowQuality {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly quality: QualityQuery,
  ) {}

  units(context: WorkContext): Promise<QualityOverview> {
    return this.uow.read(context, async () => {
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'quality-of-units', subjectId: null });
      return { rules: QUALITY_RULES, units: await this.quality.units({}) };
    });
  }

  cases(context: WorkContext, { cursor, limit = DEFAULT_LIMIT, ...of }: CaseQualitySearch): Promise<Page<CaseQuality>> {
    const after = decodeCursor(cursor, ORDER, { value: A_SCORE });
    return this.uow.read(context, async () => {
      const found = await this.quality.cases(of, after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'quality-of-cases', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map(withoutKey),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: String(last.score), id: last.id }) : null,
        total: await this.quality.countCases(of),
      };
    });
  }

  /** @throws ProblemError `record.not-found`, also for a case of which the reader may not know */
  one(context: WorkContext, caseId: string): Promise<CaseQuality> {
    return this.uow.read(context, async () => {
      const found = await this.quality.ofCase(caseId);
      if (!found) throw new ProblemError('not-found', 'record.not-found');
      this.uow.consulted({ kind: 'combination', caseId, subjectType: 'quality-of-cases', subjectId: caseId });
      return found;
    });
  }
}

function withoutKey({ id: _id, ...row }: CaseQualityFound): CaseQuality {
  return row;
}
