import type { LegalDate, Locale, PersonRef } from '../../platform/src/contract.js';

export type Role =
  | 'prosecutor'
  | 'assistant'
  | 'asset-officer'
  | 'custodian'
  | 'team-lead'
  | 'cross-border-desk'
  | 'auditor'
  | 'legal-administrator'
  | 'system-administrator';

export interface UnitRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** POST /session */
export interface SignInRequest {
  readonly login: string;
  readonly password: string;
}

/** GET /me, POST /session. `acts` names every act the person's roles allow somewhere; a resource's own `allowedActions` decides. */
export interface Me {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly units: readonly UnitRef[];
  readonly locale: Locale;
  readonly density: 'compact' | 'comfortable';
  readonly acts: readonly string[];
  /** The legal date today in Europe/Amsterdam by the server's clock; the browser's clock is never trusted. */
  readonly serverToday: LegalDate;
  readonly unreadNotifications: number;
}

/** PUT /me/settings */
export interface SettingsRequest {
  readonly locale: Locale;
  readonly density: 'compact' | 'comfortable';
}

/** GET /directory: units and active people, for choosers. */
export interface Directory {
  readonly units: readonly UnitRef[];
  readonly people: readonly (PersonRef & { readonly roles: readonly Role[]; readonly unitIds: readonly string[] })[];
}
