import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import { DEFAULT_PREFERENCES, type Choice, type EventKind, type Preferences } from '../domain/preferences.js';

interface Row {
  readonly user_id: string;
  readonly version: number;
  readonly zone: string;
  readonly quiet_from: string | null;
  readonly quiet_until: string | null;
  readonly digest_hour: number;
  readonly choices: Readonly<Partial<Record<EventKind, Choice>>> | null;
}

/** What a person chose, and how often it was changed; version 0 has chosen nothing. */
export interface KeptPreferences {
  readonly version: number;
  readonly preferences: Preferences;
}

const CHOSEN_NOTHING: KeptPreferences = { version: 0, preferences: DEFAULT_PREFERENCES };

/** How people want to be told. A kind that somebody has not chosen for is told as to everybody. */
@Injectable()
export class PreferenceRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async of(userId: string): Promise<KeptPreferences> {
    return (await this.ofAll([userId])).get(userId) ?? CHOSEN_NOTHING;
  }

  /** Those of several people; who has chosen nothing is not among them. */
  async ofAll(userIds: readonly string[]): Promise<ReadonlyMap<string, KeptPreferences>> {
    const rows = await this.uow.manager.query<Row[]>(
      `SELECT p.user_id, p.version, p.zone, p.quiet_from, p.quiet_until, p.digest_hour,
              (SELECT jsonb_object_agg(c.kind, jsonb_build_object('inApp', c.in_app, 'mail', c.mail)) FROM notification_choice c WHERE c.user_id = p.user_id) AS choices
       FROM notification_preference p WHERE p.user_id = ANY ($1::uuid[])`,
      [[...new Set(userIds)]],
    );
    return new Map(rows.map((row) => [row.user_id, { version: row.version, preferences: toPreferences(row) }]));
  }

  /**
   * Keeps what a person chose, when it was chosen on what is there.
   * @returns the new version
   * @throws ProblemError `stale` (412)
   */
  async keep(userId: string, expectedVersion: number, { zone, quiet, digestHour, choices }: Preferences): Promise<number> {
    const [kept] = await this.uow.manager.query<{ version: number }[]>(
      `INSERT INTO notification_preference AS p (user_id, version, zone, quiet_from, quiet_until, digest_hour)
       SELECT $1, 1, $3, $4, $5, $6 WHERE $2 = 0 OR EXISTS (SELECT 1 FROM notification_preference WHERE user_id = $1)
       ON CONFLICT ON CONSTRAINT notification_preference_pk DO UPDATE
         SET version = p.version + 1, zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
             digest_hour = excluded.digest_hour, updated_at = clock_timestamp()
         WHERE p.version = $2
       RETURNING version`,
      [userId, expectedVersion, zone, quiet?.from ?? null, quiet?.until ?? null, digestHour],
    );
    if (!kept) throw new ProblemError('stale', 'record.changed', { currentVersion: (await this.of(userId)).version });
    await this.uow.manager.query(
      `INSERT INTO notification_choice (user_id, kind, in_app, mail)
       SELECT $1, c.key, (c.value->>'inApp')::boolean, c.value->>'mail' FROM jsonb_each($2::jsonb) c
       ON CONFLICT ON CONSTRAINT notification_choice_pk DO UPDATE SET in_app = excluded.in_app, mail = excluded.mail`,
      [userId, JSON.stringify(choices)],
    );
    return kept.version;
  }
}

function toPreferences({ zone, quiet_from: from, quiet_until: until, digest_hour: digestHour, choices }: Row): Preferences {
  return { zone, quiet: from === null || until === null ? null : { from, until }, digestHour, choices: { ...DEFAULT_PREFERENCES.choices, ...choices } };
}
