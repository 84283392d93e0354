import { Injectable } from '@nestjs/common';
import { Notify } from '#notifications';
import { Clock, UnitOfWork, processContext, type LegalDate } from '#platform';
import { PACK_NAMES } from '../domain/book/book.js';
import { dutyReminders } from '../domain/duties/duty-reminders.js';
import { RecipientsQuery } from '../persistence/recipients.query.js';
import { RuleBook } from './rule-book.js';

const DUTIES = processContext('duties', 'process', 'tell');

/** Brings the duties of authorities to mind that hang on no case: who keeps the law and who leads hears each stage once. */
@Injectable()
export class TellDuties {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: RuleBook,
    private readonly recipients: RecipientsQuery,
    private readonly notify: Notify,
    private readonly clock: Clock,
  ) {}

  async execute(today: LegalDate = this.clock.today()): Promise<void> {
    await this.uow.run(DUTIES, async () => {
      const book = await this.rules.refresh();
      const reminders = dutyReminders(PACK_NAMES.flatMap((pack) => book.rulesOf(pack)), today);
      const userIds = await this.recipients.keepersOfTheLaw();
      await this.notify.people(
        reminders.map(({ key, title, dueOn }) => ({ userIds, key, kind: 'deadline' as const, message: 'duty.due' as const, params: { deadline: title, due: dueOn } })),
      );
    });
  }
}
