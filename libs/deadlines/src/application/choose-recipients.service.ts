import { Injectable } from '@nestjs/common';
import { Notify } from '#notifications';
import { legalDateOf } from '#platform';
import { whoHears } from '../domain/reminders/who-hears.js';
import type { DueAlert } from '../persistence/alert.repository.js';
import { RecipientsQuery } from '../persistence/recipients.query.js';

const NOBODY = { members: [], leads: [], headId: null };

/** Whom each alert is told to: the first on its step of the ladder who is here and may see the case, or else the step above. */
@Injectable()
export class ChooseRecipients {
  constructor(
    private readonly query: RecipientsQuery,
    private readonly notify: Notify,
  ) {}

  /** Runs inside the caller's unit of work. @returns the people to tell, by alert */
  async of(alerts: readonly DueAlert[], now: Date): Promise<ReadonlyMap<string, readonly string[]>> {
    if (alerts.length === 0) return new Map();
    const teams = await this.query.teamsOf(alerts.map(({ case_id }) => case_id));
    const presences = await this.query.presencesOn(legalDateOf(now));
    const tried = new Map(alerts.map((alert) => [alert.id, whoHears(alert.level, alert.assignee_id, teams.get(alert.case_id) ?? NOBODY, presences)]));
    const asked = new Map(alerts.flatMap(({ id, case_id: caseId }) => (tried.get(id) ?? []).flat().map((userId) => [`${userId} ${caseId}`, { userId, caseId }])));
    const allowed = new Set((await this.notify.whoMayBeTold([...asked.values()])).map(({ userId, caseId }) => `${userId} ${caseId}`));
    return new Map(
      alerts.map(({ id, case_id: caseId }) => {
        const groups = (tried.get(id) ?? []).map((group) => group.filter((userId) => allowed.has(`${userId} ${caseId}`)));
        return [id, groups.find((group) => group.length > 0) ?? []];
      }),
    );
  }
}
