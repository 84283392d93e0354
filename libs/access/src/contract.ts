import type { Instant, LegalDate, Locale, PersonRef } from '../../platform/src/contract.js';

export type Role =
  | 'prosecutor'
  | 'assistant'
  | 'asset-officer'
  | 'custodian'
  | 'team-lead'
  | 'cross-border-desk'
  | 'auditor'
  | 'legal-administrator'
  | 'system-administrator'
  | 'partner';

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

/** What another system can stand for. */
export type ClientRole = Extract<Role, 'assistant' | 'asset-officer' | 'custodian' | 'cross-border-desk'>;

/** POST /api-clients */
export interface ApiClientRequest {
  readonly name: string;
  readonly role: ClientRole;
  readonly unitId: string;
  /** Acts of the table of rights that the key may do. */
  readonly scopes: readonly string[];
  readonly days: number;
}

/** The answer: the key, this once; null in the answer to a repeat. */
export interface NewApiClient {
  readonly id: string;
  readonly version: number;
  readonly key: string | null;
}

/** One row of GET /api-clients. */
export interface ApiClient {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly role: ClientRole;
  readonly unit: UnitRef;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly createdBy: PersonRef;
  readonly approvedBy: PersonRef | null;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly state: 'waiting' | 'works' | 'expired' | 'revoked';
}

/** GET /api-clients/scopes: which acts a key of each role can have. */
export type ApiClientScopes = Readonly<Record<ClientRole, readonly string[]>>;

/** GET /sign-in: at the provider, or with a password that is kept here. */
export interface WayToSignIn {
  readonly way: 'oidc' | 'local';
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

/** Someone who is away from one day to another, that day included; until further notice when there is no end. */
export interface Absence {
  readonly id: string;
  readonly version: number;
  readonly from: LegalDate;
  readonly until: LegalDate | null;
  /** Who stands in for this absence; the person's own deputy when there is none. */
  readonly deputy: PersonRef | null;
}

/** One row of GET /deputies. */
export interface StandIn {
  readonly person: PersonRef;
  /** Version of the person, for the choice of a deputy. */
  readonly version: number;
  readonly roles: readonly Role[];
  readonly unitIds: readonly string[];
  readonly deputy: PersonRef | null;
  /** What is or will be, soonest first. */
  readonly absences: readonly Absence[];
  readonly awayNow: boolean;
  /** Whether the reader may choose for this person. */
  readonly mayChoose: boolean;
}

/** GET /deputies: who stands in for whom among the people of the reader's units, and who heads the units. */
export interface Deputies {
  readonly people: readonly StandIn[];
  readonly units: readonly (UnitRef & { readonly version: number; readonly head: PersonRef | null })[];
}

/** PUT /me/deputy, PUT /people/:id/deputy with If-Match */
export interface ChooseDeputyRequest {
  readonly deputyId?: string;
}
/** POST /me/absences, PUT /me/absences/:id with If-Match; for another below /people/:id */
export interface AbsenceRequest {
  readonly from: LegalDate;
  readonly until?: LegalDate;
  readonly deputyId?: string;
}
/** PUT /units/:id/head with If-Match */
export interface AppointHeadRequest {
  readonly headId?: string;
}

/** What a reviewer of rights should look at. */
export type RightsRemark = 'left-with-work' | 'not-signed-in' | 'away-with-deadlines';

/** A person with rights or work; the numbers count cases the reader does not see as well. */
export interface RightsOfPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly units: readonly string[];
  readonly active: boolean;
  readonly away: boolean;
  /** Since when the person is enrolled. */
  readonly since: Instant;
  readonly lastSignIn: Instant | null;
  readonly memberships: number;
  /** Open cases of which the person is the prosecutor or the asset officer. */
  readonly leads: number;
  readonly openDeadlines: number;
  /** What is shared with the person as a partner. */
  readonly shares: number;
  readonly remarks: readonly RightsRemark[];
}

/** GET /rights-report */
export interface RightsReport {
  readonly people: readonly RightsOfPerson[];
  /** Names exactly this report; sent back when it is signed off. */
  readonly contentHash: string;
  readonly reviews: readonly { readonly id: string; readonly reviewedBy: PersonRef; readonly reviewedAt: Instant; readonly note: string; readonly people: number; readonly contentHash: string }[];
}

/** POST /rights-reviews */
export interface SignRightsReviewRequest {
  readonly contentHash: string;
  readonly note: string;
}
