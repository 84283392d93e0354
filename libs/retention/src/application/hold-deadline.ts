import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ManualDeadlines, manualEnd } from '#deadlines';
import type { Locale } from '#platform';

/** What stands among the deadlines of the case, in the language of who placed the hold, as every title that somebody gives; who placed the hold is told thirty days before, and who leads with it when nobody acts. */
const TITLE: Readonly<Record<Locale, string>> = { nl: 'Vernietigingsstop loopt af', en: 'Legal hold ends' };
const REMINDERS = 'R-30';

interface HeldUntil {
  readonly caseId: string;
  readonly deadlineId: string | null;
  readonly until: string;
  readonly locale: Locale;
  readonly reason: string;
  /** The fact that says so. */
  readonly because: string;
}

/** The end of a hold, as a deadline of its case: it moves and goes with the hold. Runs inside the caller's unit of work. */
@Injectable()
export class HoldDeadline {
  constructor(private readonly deadlines: ManualDeadlines) {}

  /** @returns the deadline that now brings the end to mind: the one that ran, or a new one when that was completed */
  async set({ caseId, deadlineId, until, locale, reason, because }: HeldUntil, ownerId: string): Promise<string> {
    const end = manualEnd({ dueOn: until });
    if (!end) throw new Error('A hold has a last day.');
    const before = deadlineId === null ? null : await this.deadlines.get(deadlineId);
    if (before?.state === 'open') {
      await this.deadlines.change(before, before.version, { title: TITLE[locale], end, profile: REMINDERS, because, reason });
      return before.id;
    }
    const id = randomUUID();
    await this.deadlines.add({ id, caseId, itemId: null, ownerId, title: TITLE[locale], reason, end, profile: REMINDERS, because });
    return id;
  }

  async cancel(deadlineId: string | null, because: string, reason: string): Promise<void> {
    const before = deadlineId === null ? null : await this.deadlines.get(deadlineId);
    if (before?.state === 'open') await this.deadlines.cancel(before, before.version, because, reason);
  }
}
