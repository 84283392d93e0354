import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { CorrectDecreeRequest, DecreeRequest, EquatedYearRow, RulesChanged } from '../../contract.js';
import type { EquatedYear } from '../../domain/calendar/equated-day.js';
import { isLegalDate } from '../../domain/calendar/legal-date.js';
import { EquatedYearRepository, type StoredYear } from '../../persistence/equated-year.repository.js';
import { ChangeBook, type Replanning } from './change-book.js';

/** The administered table of days equated by decree (Algemene termijnenwet, art. 3(3)). */
@Injectable()
export class Decrees {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly years: EquatedYearRepository,
    private readonly change: ChangeBook,
    private readonly clock: Clock,
  ) {}

  async list(context: WorkContext): Promise<readonly EquatedYearRow[]> {
    return this.uow.read(context, async () => {
      const byYear = new Map<string, StoredYear[]>();
      for (const row of await this.years.all()) byYear.set(`${row.calendar} ${row.year}`, [...(byYear.get(`${row.calendar} ${row.year}`) ?? []), row]);
      return [...byYear.values()].flatMap(([last, ...earlier]) => (last ? [{ ...toRow(last), earlier: earlier.map(toRow) }] : []));
    });
  }

  /** @throws ProblemError `rules.year-loaded` when the year has its days already: they are corrected, with a reason */
  async load(context: WorkContext, sent: SentBody<DecreeRequest>): Promise<RulesChanged> {
    return this.uow.run(context, async () => {
      const before = await this.change.hold();
      const decree = await sent.heldTo(async (stated) => [...problemsOf(stated), ...(await this.loadedRefusals(stated))]);
      await this.years.add(this.asOfToday(decree), 1, null);
      return answerOf(decree, await this.record(before, 'rules.decree-loaded', decree, decree.source));
    });
  }

  async correct(context: WorkContext, { calendar, year }: Pick<DecreeRequest, 'calendar' | 'year'>, expectedVersion: number, sent: SentBody<CorrectDecreeRequest>): Promise<RulesChanged> {
    return this.uow.run(context, async () => {
      const before = await this.change.hold();
      const version = await this.years.versionOf(calendar, year);
      if (version === 0) throw new ProblemError('not-found', 'record.not-found');
      if (version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: version });
      const { reason, ...said } = await sent.heldTo((stated) => problemsOf({ ...stated, year }));
      const decree = { calendar, year, ...said };
      await this.years.add(this.asOfToday(decree), version + 1, reason);
      return answerOf(decree, await this.record(before, 'rules.decree-corrected', decree, reason));
    });
  }

  private async loadedRefusals({ calendar, year }: Partial<DecreeRequest>): Promise<readonly Refusal[]> {
    if (calendar === undefined || year === undefined || (await this.years.versionOf(calendar, year)) === 0) return [];
    return [{ code: 'rules.year-loaded', pointer: '/year', params: { year } }];
  }

  private asOfToday(decree: DecreeRequest): EquatedYear {
    return { ...decree, dates: [...decree.dates].toSorted(), importedOn: this.clock.today() };
  }

  private record(before: Parameters<ChangeBook['changed']>[0], type: string, { calendar, year, dates, source }: DecreeRequest, reason: string): Promise<Replanning> {
    const fact = { type, subjectType: 'decree', subjectId: `${calendar}:${year}`, data: { dates, source } };
    return this.change.changed(before, { cause: 'decree', about: { calendar, year }, reason, fact });
  }
}

/** What is wrong with the days of a decree, at the fields of its form. */
export function problemsOf({ dates = [], year }: Partial<Pick<DecreeRequest, 'dates' | 'year'>>): readonly Refusal[] {
  return dates.flatMap((date, index): Refusal[] => {
    const pointer = `/dates/${index}`;
    if (!isLegalDate(date)) return [{ code: 'rules.date-invalid', pointer, params: { date } }];
    if (year !== undefined && Number(date.slice(0, 4)) !== year) return [{ code: 'rules.date-outside-year', pointer, params: { date, year } }];
    return dates.indexOf(date) < index ? [{ code: 'rules.date-twice', pointer, params: { date } }] : [];
  });
}

function toRow({ importedByName, calendar, year, version, dates, source, mark, importedOn, reason }: StoredYear): Omit<EquatedYearRow, 'earlier'> {
  return { calendar, year, version, dates, source, mark, importedOn, importedBy: importedByName, reason };
}

function answerOf({ calendar, year }: DecreeRequest, { replanJobId }: Replanning): RulesChanged {
  return { id: `${calendar}:${year}`, replanJobId };
}
