import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { CONFIG, type Config } from '#platform';
import { BELIEVED_ALGORITHMS, RelyingParty, SignInRefused } from './relying-party.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Whom the provider signed out: one session, or a person. */
export interface SignedOut {
  readonly issuer: string;
  readonly sid: string | null;
  readonly subject: string | null;
}

/** Reads what a provider says of signing out (OpenID Connect Back-Channel Logout 1.0). */
@Injectable()
export class LogoutTokens {
  private keys: { readonly address: string; readonly set: ReturnType<typeof createRemoteJWKSet> } | undefined;

  constructor(
    private readonly provider: RelyingParty,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns null when the provider did not say this, to us, just now */
  async read(token: string): Promise<SignedOut | null> {
    try {
      const { issuer, jwks_uri: address = '' } = (await this.provider.configuration()).serverMetadata();
      const { payload } = await jwtVerify(token, this.keysAt(address), {
        issuer,
        audience: this.config.ZEGEL_OIDC_CLIENT_ID ?? '',
        algorithms: BELIEVED_ALGORITHMS,
        maxTokenAge: '5m',
        clockTolerance: 30,
        requiredClaims: ['iat', 'jti', 'events'],
      });
      const { sub: subject = null, sid, events, nonce } = payload as typeof payload & { sid?: unknown; events?: unknown; nonce?: unknown };
      const isLogout = typeof events === 'object' && events !== null && typeof (events as Record<string, unknown>)[EVENT] === 'object';
      const session = typeof sid === 'string' ? sid : null;
      // With a nonce it would be an ID token, shown where it was not meant to be.
      return isLogout && nonce === undefined && (session !== null || subject !== null) ? { issuer, sid: session, subject } : null;
    } catch (error) {
      if (error instanceof SignInRefused) throw error;
      return null;
    }
  }

  private keysAt(address: string): ReturnType<typeof createRemoteJWKSet> {
    if (this.keys?.address !== address) this.keys = { address, set: createRemoteJWKSet(new URL(address)) };
    return this.keys.set;
  }
}
