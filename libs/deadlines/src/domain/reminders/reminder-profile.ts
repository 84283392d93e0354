/** Days or hours before the end ('T-7', 'T-24h'), the end itself, days after it, and the moment the term became known. */
export type ReminderStage = 'created' | 'T' | `T-${number}` | `T+${number}` | `T-${number}h`;

export const REMINDER_PROFILE_NAMES = [
  'R-14',
  'R-42',
  'R-90',
  'R-2Y',
  'R-45',
  'R-48h',
  'R-hourly',
  'R-1',
  'R-2',
  'R-3',
  'R-7',
  'R-30',
  'R-ASAP',
  'R-ASAP-weekly',
  'R-7-1',
  'R-7-2',
  'R-60',
  'R-72h',
  'R-180',
  'R-yearly',
  'R-5Y',
  'R-info',
  'R-30d',
  'R-every-30',
  'R-every-90',
  'R-every-365',
  'R-half-yearly',
  'R-note',
  'none',
] as const;

export type ReminderProfileName = (typeof REMINDER_PROFILE_NAMES)[number];

/**
 * When a profile reminds; `none` is for what is no term. Every other profile tells at once that the term exists and has an alert after its end, so that an expiry
 * is never silent; in the hour profiles the end itself is that alert. What comes on beside these stages is in `RHYTHMS`.
 */
export const REMINDER_PROFILES = {
  'R-14': ['created', 'T-7', 'T-3', 'T-1', 'T', 'T+1'],
  'R-42': ['created', 'T-21', 'T-10', 'T-5', 'T-2', 'T', 'T+1'],
  'R-90': ['created', 'T-45', 'T-21', 'T-10', 'T-5', 'T-2', 'T', 'T+1'],
  'R-2Y': ['created', 'T-365', 'T-180', 'T-90', 'T-45', 'T-21', 'T-7', 'T-1', 'T', 'T+1'],
  'R-45': ['created', 'T-30', 'T-15', 'T-7', 'T-3', 'T-1', 'T', 'T+1'],
  'R-48h': ['created', 'T-24h', 'T-12h', 'T-6h', 'T-3h', 'T-1h', 'T'],
  'R-hourly': ['created', 'T-7h', 'T-6h', 'T-5h', 'T-4h', 'T-3h', 'T-2h', 'T-1h', 'T'],
  'R-1': ['created', 'T-1', 'T', 'T+1'],
  'R-2': ['created', 'T-2', 'T', 'T+1'],
  'R-3': ['created', 'T-2', 'T-1', 'T', 'T+1'],
  'R-7': ['created', 'T-3', 'T-1', 'T', 'T+1'],
  'R-30': ['created', 'T-7', 'T', 'T+1'],
  'R-ASAP': ['created', 'T', 'T+1', 'T+2', 'T+3', 'T+4', 'T+5', 'T+6', 'T+7'],
  'R-ASAP-weekly': ['created', 'T-14', 'T-7', 'T', 'T+1', 'T+7', 'T+14', 'T+21', 'T+28'],
  'R-7-1': ['created', 'T-7', 'T-1', 'T', 'T+1'],
  'R-7-2': ['created', 'T-7', 'T-2', 'T', 'T+1'],
  'R-60': ['created', 'T-60', 'T-30', 'T-7', 'T', 'T+1'],
  'R-72h': ['created', 'T-72h', 'T-48h', 'T-24h', 'T-12h', 'T-6h', 'T-3h', 'T-1h', 'T', 'T+1'],
  'R-180': ['created', 'T-180', 'T-30', 'T', 'T+1'],
  'R-yearly': ['created', 'T', 'T+1'],
  'R-5Y': ['created', 'T-1825', 'T-730', 'T-365', 'T-180', 'T', 'T+1'],
  'R-info': ['created', 'T', 'T+1'],
  'R-30d': ['created', 'T-30', 'T', 'T+1'],
  'R-every-30': ['created', 'T-7', 'T', 'T+1'],
  'R-every-90': ['created', 'T-7', 'T', 'T+1'],
  'R-every-365': ['created', 'T-7', 'T', 'T+1'],
  'R-half-yearly': ['created', 'T-7', 'T', 'T+1'],
  'R-note': ['created', 'T-30', 'T', 'T+1'],
  none: [],
} as const satisfies Record<ReminderProfileName, readonly ReminderStage[]>;

/** Of what runs out by itself: told to who handles it, and to nobody above. */
export const WITHOUT_CLIMBING: ReadonlySet<ReminderProfileName> = new Set<ReminderProfileName>(['R-note']);

/** The regular beat of a profile, counted from the end of the term. */
export interface Rhythm {
  readonly every: number;
  readonly unit: 'days' | 'months';
  /** Also before the end, as far back as the term is known; otherwise only after the last stage. */
  readonly throughout: boolean;
}

/** Which profiles go on for as long as the deadline is open: no reminder of theirs is the last one. */
export const RHYTHMS: ReadonlyMap<ReminderProfileName, Rhythm> = new Map<ReminderProfileName, Rhythm>([
  ['R-ASAP', { every: 1, unit: 'days', throughout: false }],
  ['R-ASAP-weekly', { every: 7, unit: 'days', throughout: false }],
  ['R-every-30', { every: 30, unit: 'days', throughout: false }],
  ['R-every-90', { every: 90, unit: 'days', throughout: false }],
  ['R-every-365', { every: 365, unit: 'days', throughout: false }],
  ['R-half-yearly', { every: 6, unit: 'months', throughout: false }],
  ['R-yearly', { every: 12, unit: 'months', throughout: true }],
]);
