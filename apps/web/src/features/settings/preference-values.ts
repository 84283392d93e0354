import type { EventKind, MailTiming, NotificationPreferences, PreferencesRequest } from '@contract/notifications';

/** The preferences as a form holds them. */
export interface PreferenceValues {
  readonly zone: string;
  readonly quiet: boolean;
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly digestHour: string;
  readonly choices: readonly { readonly kind: EventKind; readonly inApp: boolean; readonly mail: MailTiming }[];
}

const night = { from: '20:00', until: '07:00' };

export function valuesOf({ zone, quietFrom, quietUntil, digestHour, choices }: NotificationPreferences): PreferenceValues {
  return {
    zone,
    quiet: quietFrom !== undefined,
    quietFrom: quietFrom ?? night.from,
    quietUntil: quietUntil ?? night.until,
    digestHour: String(digestHour),
    choices: choices.map((choice) => ({ ...choice })),
  };
}

export function requestOf({ zone, quiet, quietFrom, quietUntil, digestHour, choices }: PreferenceValues): PreferencesRequest {
  return {
    zone,
    ...(quiet ? { quietFrom, quietUntil } : {}),
    digestHour: Number(digestHour),
    choices: choices.map((choice) => (choice.kind === 'escalation' ? { ...choice, inApp: true } : choice)),
  };
}

/** Zones to choose from: those of the kingdom and of the reader, and the one that was chosen before. */
export function zonesFor(chosen: string): readonly string[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set(['Europe/Amsterdam', 'America/Curacao', 'America/Aruba', 'America/Lower_Princes', 'Europe/London', 'Europe/Lisbon', 'Europe/Athens', 'UTC', here, chosen])];
}
