/** Who somebody is, as a provider has proven to us: its claims after every check. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** When the person was last asked who they are, in seconds since 1970. */
  readonly authenticatedAt: number;
  readonly acr: string | null;
  /** The provider's session, for signing out from there. */
  readonly sid: string | null;
}

/** Why a sign-in is refused, in a word that may be told to anyone: none says whether an account exists. */
export type SignInRefusal = 'expired' | 'refused' | 'unknown' | 'weak' | 'other-person' | 'away';

/** Whether the provider made sure enough: any level when none is asked for. */
export function isAssured(acr: string | null, enough: readonly string[]): boolean {
  return enough.length === 0 || (acr !== null && enough.includes(acr));
}
