import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Notify } from '#notifications';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { OpenInEmergencyRequest } from '../contract.js';
import { EmergencyAccessRepository } from '../persistence/emergency-access.repository.js';

const REFUSED = {
  'no-such-case': { code: 'emergency.no-such-case' },
  'seen-already': { code: 'emergency.seen-already' },
  'has-it': { code: 'emergency.has-it' },
  'not-reviewed': { code: 'emergency.not-reviewed' },
  'nobody-to-tell': { code: 'emergency.nobody-to-tell' },
} as const;

/** Neither preferences nor quiet hours nor the one mail of the day hold up the word of it. */
const AT_ONCE = { expiry: true, binding: true, toTheHour: true };

/**
 * Opens a case of others to look at it, for some hours. Who leads the case and the team leads of its unit are told in the same transaction. That
 * somebody tried in vain is logged as well.
 */
@Injectable()
export class OpenInEmergency {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accesses: EmergencyAccessRepository,
    private readonly notify: Notify,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `request.invalid` at `/reference` */
  async execute(context: WorkContext, request: OpenInEmergencyRequest): Promise<{ readonly id: string; readonly caseId: string }> {
    const opened = await this.uow.run(context, async () => {
      const id = randomUUID();
      const outcome = await this.accesses.open(id, request);
      if (outcome === 'opened') return { id, caseId: await this.tell(id, request) };
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'emergency-access', subjectId: null, data: { reference: request.reference, reason: request.reason, refused: outcome } });
      return outcome;
    });
    if (typeof opened !== 'string') return opened;
    throw new ProblemError('invalid', 'request.invalid', { errors: [{ ...REFUSED[opened], pointer: '/reference' }] });
  }

  private async tell(id: string, { reason }: OpenInEmergencyRequest): Promise<string> {
    const { caseId, reference, told, until } = await this.accesses.get(id);
    this.uow.record({ type: 'emergency.opened', caseId, subjectType: 'case', subjectId: caseId, occurredOn: this.clock.today(), reason, data: { accessId: id, until: until.toISOString(), told } });
    await this.notify.people([{ userIds: told, key: `emergency-opened:${id}`, kind: 'escalation', weight: AT_ONCE, message: 'emergency.opened', params: { case: reference, until: until.toISOString() }, caseId }]);
    return caseId;
  }
}
