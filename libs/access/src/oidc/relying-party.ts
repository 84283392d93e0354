import { Inject, Injectable } from '@nestjs/common';
import { decodeProtectedHeader } from 'jose';
import * as oidc from 'openid-client';
import { CONFIG, type Config } from '#platform';
import { isAssured, type ProvenIdentity, type SignInRefusal } from '../domain/proven-identity.js';
import { clientAuthentication } from './client-authentication.js';

/** Signatures we believe: public keys only, so that nobody who knows a shared secret can say who somebody is. */
export const BELIEVED_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const PROVIDER_PATIENCE_SECONDS = 8;
const DISCOVERED_ANEW_MILLISECONDS = 3_600_000;
/** A sign-in at the provider that is older than a session may last does not count. */
const OLDEST_SECONDS = 36_000;
const FRESH_SECONDS = 300;
export const CALLBACK = '/api/v1/sign-in/callback';

/** A sign-in that did not come about; the reason is for the log, and holds nothing about the person. */
export class SignInRefused extends Error {
  constructor(
    readonly refusal: SignInRefusal,
    readonly reason: string,
  ) {
    super(refusal);
  }
}

/** What binds an answer of the provider to the question of this browser. */
export interface Binding {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** The person must be asked again, also when the provider knows them. */
  readonly fresh: boolean;
}

/** The provider's answer, checked. */
export interface Redeemed {
  readonly identity: ProvenIdentity;
  /** The address the provider vouches for; asked for only when needed. */
  readonly verifiedEmail: () => Promise<string | null>;
}

/** Zegel as the relying party of one OpenID provider: authorisation code flow with PKCE (S256), state and nonce. */
@Injectable()
export class RelyingParty {
  private discovered: { readonly at: number; readonly configuration: Promise<oidc.Configuration> } | undefined;
  private readonly enough: readonly string[];

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.enough = config.ZEGEL_OIDC_ACR.split(/\s+/).filter((acr) => acr !== '');
  }

  /** The address at which the provider asks who somebody is. */
  async questionFor({ state, nonce, codeVerifier, fresh }: Binding): Promise<string> {
    const [acr] = this.enough;
    const address = oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: `${this.publicUrl}${CALLBACK}`,
      scope: 'openid email',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      max_age: String(fresh ? FRESH_SECONDS : OLDEST_SECONDS),
      ...(fresh && { prompt: 'login' }),
      ...(acr !== undefined && { acr_values: acr }),
    });
    return address.href;
  }

  /** Exchanges the code for an ID token and checks it: signature, issuer, audience, time, nonce, state, age and level. */
  async redeem(query: string, { state, nonce, codeVerifier, fresh }: Binding): Promise<Redeemed> {
    const configuration = await this.configuration();
    const tokens = await oidc
      .authorizationCodeGrant(configuration, new URL(`${this.publicUrl}${CALLBACK}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        maxAge: fresh ? FRESH_SECONDS : OLDEST_SECONDS,
        idTokenExpected: true,
      })
      .catch((error: unknown) => {
        throw refusalOf(error);
      });
    const claims = tokens.claims();
    if (!claims || tokens.id_token === undefined) throw new SignInRefused('refused', 'no-id-token');
    if (!BELIEVED_ALGORITHMS.includes(decodeProtectedHeader(tokens.id_token).alg ?? 'none')) throw new SignInRefused('refused', 'algorithm');
    const acr = typeof claims['acr'] === 'string' ? claims['acr'] : null;
    if (!isAssured(acr, this.enough)) throw new SignInRefused('weak', 'acr');
    const sid = typeof claims['sid'] === 'string' ? claims['sid'] : null;
    return {
      identity: { issuer: claims.iss, subject: claims.sub, authenticatedAt: claims.auth_time ?? 0, acr, sid },
      verifiedEmail: async () => emailOf(claims) ?? emailOf(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub).catch(() => ({}))),
    };
  }

  /** Where the provider ends its own session; null when it has no such place. */
  async endOfSession(): Promise<string | null> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.publicUrl}/` }).href;
  }

  /** The provider's own description of itself, read at first use and again each hour. */
  async configuration(): Promise<oidc.Configuration> {
    if (this.discovered === undefined || Date.now() - this.discovered.at > DISCOVERED_ANEW_MILLISECONDS) {
      const attempt = { at: Date.now(), configuration: this.discover() };
      this.discovered = attempt;
      attempt.configuration.catch(() => {
        if (this.discovered === attempt) this.discovered = undefined;
      });
    }
    return this.discovered.configuration.catch((error: unknown) => {
      throw new SignInRefused('away', error instanceof Error ? error.constructor.name : 'unreachable');
    });
  }

  private async discover(): Promise<oidc.Configuration> {
    const { ZEGEL_OIDC_ISSUER: issuer = '', ZEGEL_OIDC_CLIENT_ID: clientId = '' } = this.config;
    const overHttp = issuer.startsWith('http:'); // the configuration lets that through on the machine itself only
    return oidc.discovery(new URL(issuer), clientId, undefined, await clientAuthentication(this.config), {
      timeout: PROVIDER_PATIENCE_SECONDS,
      // The signature of an ID token is checked although it comes straight from the provider.
      execute: [oidc.enableNonRepudiationChecks, ...(overHttp ? [oidc.allowInsecureRequests] : [])],
    });
  }

  private get publicUrl(): string {
    return this.config.ZEGEL_PUBLIC_URL.replace(/\/$/, '');
  }
}

function emailOf(claims: { readonly [claim: string]: unknown }): string | null {
  return claims['email_verified'] === true && typeof claims['email'] === 'string' ? claims['email'] : null;
}

/** What the library found wrong, by its code: its messages quote claims. */
function refusalOf(error: unknown): SignInRefused {
  if (error instanceof TypeError && error.message === 'fetch failed') return new SignInRefused('away', 'unreachable');
  const { code, error: said } = error as { code?: string; error?: string };
  return new SignInRefused('refused', code ?? said ?? (error instanceof Error ? error.constructor.name : 'unknown'));
}
