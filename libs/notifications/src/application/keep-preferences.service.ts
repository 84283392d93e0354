import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, refuseInvalid, type FieldChange, type Refusal, type WorkContext } from '#platform';
import type { NotificationPreferences, PreferencesRequest } from '../contract.js';
import { mailDueAt } from '../domain/plan-delivery.js';
import { EVENT_KINDS, type Choice, type EventKind, type Preferences } from '../domain/preferences.js';
import { DeliveryRepository } from '../persistence/delivery.repository.js';
import { PreferenceRepository, type KeptPreferences } from '../persistence/preference.repository.js';

/** How a person wants to be told: shown, and kept. What waits already is planned anew. */
@Injectable()
export class KeepPreferences {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kept: PreferenceRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly clock: Clock,
  ) {}

  async show(context: WorkContext): Promise<NotificationPreferences> {
    return this.uow.read(context, async () => describe(await this.kept.of(context.actor.id), context));
  }

  /** @throws ProblemError `request.invalid` with every fault; `stale` (412) */
  async keep(context: WorkContext, expectedVersion: number, request: PreferencesRequest): Promise<NotificationPreferences> {
    refuseInvalid(faultsOf(request));
    return this.uow.run(context, async () => {
      const userId = context.actor.id;
      const before = await this.kept.of(userId);
      const preferences = toPreferences(request, before.preferences);
      const version = await this.kept.keep(userId, expectedVersion, preferences);
      await this.planWaitingAnew(userId, preferences);
      this.uow.record({
        type: 'notification-preferences.changed',
        caseId: null,
        subjectType: 'person',
        subjectId: userId,
        occurredOn: this.clock.today(),
        changes: changesBetween(before.preferences, preferences),
      });
      return describe({ version, preferences }, context);
    });
  }

  private async planWaitingAnew(userId: string, preferences: Preferences): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.deliveries.waitingOf(userId);
    await this.deliveries.planAnew(
      waiting.map(({ id, kind }) => {
        const { mail } = preferences.choices[kind];
        return { id, mail, dueAt: mailDueAt(mail, preferences, now) };
      }),
    );
  }
}

function faultsOf({ quietFrom, quietUntil, choices }: PreferencesRequest): Refusal[] {
  const faults: Refusal[] = [];
  if (quietFrom !== undefined && quietUntil === undefined) faults.push({ code: 'preferences.quiet-half', pointer: '/quietUntil' });
  if (quietFrom === undefined && quietUntil !== undefined) faults.push({ code: 'preferences.quiet-half', pointer: '/quietFrom' });
  if (quietFrom !== undefined && quietFrom === quietUntil) faults.push({ code: 'preferences.quiet-always', pointer: '/quietUntil' });
  choices.forEach(({ kind, inApp }, index) => {
    if (kind === 'escalation' && !inApp) faults.push({ code: 'preferences.escalation-off', pointer: `/choices/${index}/inApp` });
    if (choices.findIndex((other) => other.kind === kind) !== index) faults.push({ code: 'preferences.kind-twice', pointer: `/choices/${index}/kind` });
  });
  return faults;
}

function toPreferences({ zone, quietFrom, quietUntil, digestHour, choices }: PreferencesRequest, before: Preferences): Preferences {
  const chosen = Object.fromEntries(choices.map(({ kind, inApp, mail }) => [kind, { inApp, mail }])) as Partial<Record<EventKind, Choice>>;
  const quiet = quietFrom === undefined || quietUntil === undefined ? null : { from: quietFrom, until: quietUntil };
  return { zone, quiet, digestHour, choices: { ...before.choices, ...chosen } };
}

function describe({ version, preferences: { zone, quiet, digestHour, choices } }: KeptPreferences, { actor }: WorkContext): NotificationPreferences {
  // Only who looks after the installation is told of it.
  const kinds = EVENT_KINDS.filter((kind) => kind !== 'system' || actor.roles.includes('system-administrator'));
  return {
    version,
    zone,
    ...(quiet && { quietFrom: quiet.from, quietUntil: quiet.until }),
    digestHour,
    choices: kinds.map((kind) => ({ kind, ...choices[kind] })),
  };
}

function changesBetween(before: Preferences, after: Preferences): readonly FieldChange[] {
  const flat = ({ zone, quiet, digestHour, choices }: Preferences): Readonly<Record<string, unknown>> => ({
    zone,
    quiet: quiet && `${quiet.from}-${quiet.until}`,
    digestHour,
    ...Object.fromEntries(EVENT_KINDS.map((kind) => [kind, `${choices[kind].inApp ? 'in-app' : 'not-in-app'} ${choices[kind].mail}`])),
  });
  const [from, to] = [flat(before), flat(after)];
  return Object.keys(to).filter((field) => from[field] !== to[field]).map((field) => ({ field, from: from[field], to: to[field] }));
}
