import { Injectable } from '@nestjs/common';
import { UnitOfWork, madeBody, refuseInvalid, type WorkContext } from '#platform';
import type { DecreeRequest, MoveKind, RulesChanged } from '../../contract.js';
import { EquatedYearRepository } from '../../persistence/equated-year.repository.js';
import { Decrees } from './decrees.service.js';
import type { Change } from './draft-book.js';
import { PackRevisions } from './pack-revisions.service.js';
import { PreviewChange } from './preview-change.service.js';

export interface RulesFile {
  readonly fileName: string;
  readonly content: string;
}

/** What a file of rules moves: all open cases that it touches are looked at. */
export interface RulesFileMoves {
  readonly kind: 'rules' | 'decree';
  readonly casesLookedAt: number;
  readonly casesThatMove: number;
  readonly moves: readonly { readonly ruleId: string; readonly kind: MoveKind; readonly count: number }[];
}

/** A rule pack or the days of a decree from a file, for the operator's command: looked at first, and put in force if wanted. */
@Injectable()
export class LoadRulesFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly packs: PackRevisions,
    private readonly decrees: Decrees,
    private readonly years: EquatedYearRepository,
    private readonly preview: PreviewChange,
  ) {}

  /** What it would move; nothing is stored. @throws ProblemError `request.invalid` with everything that is wrong with the file */
  async look(context: WorkContext, { content }: RulesFile): Promise<RulesFileMoves> {
    const decree = decreeOf(content);
    const change: Change = decree === undefined ? { packText: content } : { decree };
    const counts = new Map<string, RulesFileMoves['moves'][number]>();
    let [casesLookedAt, casesThatMove] = [0, 0];
    for (let cursor: string | null | undefined = undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<PreviewChange['execute']>> = await this.preview.execute(context, { ...change, ...(cursor === undefined ? {} : { cursor }) });
      for (const { ruleId, kind, count } of page.counts) counts.set(`${ruleId} ${kind}`, { ruleId, kind, count: count + (counts.get(`${ruleId} ${kind}`)?.count ?? 0) });
      casesLookedAt = page.looked;
      casesThatMove += page.casesThatMove;
      cursor = page.nextCursor;
    }
    return { kind: decree === undefined ? 'rules' : 'decree', casesLookedAt, casesThatMove, moves: [...counts.values()].toSorted((a, b) => a.ruleId.localeCompare(b.ruleId) || a.kind.localeCompare(b.kind)) };
  }

  /** Puts it in force; the job that is answered plans the cases again. A year that has its days is corrected. */
  async apply(context: WorkContext, file: RulesFile, reason: string): Promise<RulesChanged> {
    const decree = decreeOf(file.content);
    if (decree === undefined) {
      const { id } = await this.packs.load(context, file);
      return this.packs.apply(context, id, 1, reason);
    }
    const version = await this.uow.read(context, () => this.years.versionOf(decree.calendar, decree.year));
    return version === 0 ? this.decrees.load(context, madeBody(decree)) : this.decrees.correct(context, decree, version, madeBody({ ...decree, reason }));
  }
}

/** The decree in a file; undefined when it is a rule pack. @throws ProblemError `request.invalid` when it is neither */
function decreeOf(content: string): DecreeRequest | undefined {
  const read = parsed(content);
  if (typeof read !== 'object' || read === null) refuseInvalid([{ code: 'pack.not-json', pointer: '' }]);
  const { calendar = 'nl-atw', year, dates, source, mark = 'V' } = read as Partial<Record<keyof DecreeRequest, unknown>>;
  if (year === undefined && dates === undefined) return undefined;
  const problems = [
    ...(calendar === 'nl-atw' ? [] : [{ code: 'field.choice', pointer: '/calendar', params: { choices: 'nl-atw' } }]),
    ...(typeof year === 'number' && Number.isInteger(year) && year >= 2000 && year < 2200 ? [] : [{ code: 'field.number', pointer: '/year', params: { min: 2000, max: 2199 } }]),
    ...(Array.isArray(dates) && dates.every((date) => typeof date === 'string') ? [] : [{ code: 'field.list', pointer: '/dates', params: { min: 0, max: 60 } }]),
    ...(typeof source === 'string' && source.trim() !== '' ? [] : [{ code: 'field.required', pointer: '/source' }]),
    ...(mark === 'V' || mark === 'S' || mark === 'U' ? [] : [{ code: 'field.choice', pointer: '/mark', params: { choices: 'V, S, U' } }]),
  ];
  refuseInvalid(problems);
  return { calendar, year, dates, source, mark } as DecreeRequest;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}
