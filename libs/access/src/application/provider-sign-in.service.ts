import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { Logger, UnitOfWork, isLoopback, processContext, type WorkContext } from '#platform';
import type { ProvenIdentity, SignInRefusal } from '../domain/proven-identity.js';
import { returnPath } from '../domain/return-path.js';
import { RelyingParty, SignInRefused, type Redeemed } from '../oidc/relying-party.js';
import type { AppUser } from '../persistence/app-user.entity.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { SessionRepository, hashOf } from '../persistence/session.repository.js';
import { SignInAttemptRepository, type SignInAttempt } from '../persistence/sign-in-attempt.repository.js';

/** How it ended, and where the person wanted to go; with a token when there is a session now. */
export interface SignInOutcome {
  readonly returnTo: string;
  readonly token?: string;
  readonly refusal?: SignInRefusal;
}

/** Signs a person in at the OpenID provider: away with a question that only this browser can bring the answer to, and back. */
@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly provider: RelyingParty,
    private readonly attempts: SignInAttemptRepository,
    private readonly people: PeopleRepository,
    private readonly sessions: SessionRepository,
    private readonly logger: Logger,
  ) {}

  /**
   * @param wanted  where to go afterwards
   * @param again  who is asked once more although signed in; the same person must come back
   * @returns the provider's address. @throws SignInRefused when it cannot be reached
   */
  async begin({ browser, session, wanted, again, requestId }: { readonly browser: string; readonly session?: string | undefined; readonly wanted?: string | undefined; readonly again?: string | null; readonly requestId: string }): Promise<string> {
    const [state, nonce, codeVerifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const question = await this.provider.questionFor({ state, nonce, codeVerifier, fresh: again != null });
    const attempt = { nonce, codeVerifier, returnTo: returnPath(wanted), sessionHash: session === undefined ? null : hashOf(session), userId: again ?? null };
    await this.uow.run(contextOf(requestId), () => this.attempts.add(state, browser, attempt));
    return question;
  }

  /** @param query  what the provider sent back, as it came */
  async complete(query: string, browser: string | undefined, requestId: string): Promise<SignInOutcome> {
    const state = new URLSearchParams(query).get('state');
    const attempt = state === null || browser === undefined ? null : await this.uow.run(contextOf(requestId), () => this.attempts.take(state, browser));
    if (!attempt || state === null) return { returnTo: '/', refusal: 'expired' };
    try {
      const redeemed = await this.provider.redeem(query, { ...attempt, state, fresh: attempt.userId !== null });
      return { returnTo: attempt.returnTo, token: await this.open(redeemed, attempt, requestId) };
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      this.logger.warn('sign-in refused', { requestId, reason: `${error.refusal}: ${error.reason}` });
      return { returnTo: attempt.returnTo, refusal: error.refusal };
    }
  }

  private async open({ identity, verifiedEmail }: Redeemed, attempt: SignInAttempt, requestId: string): Promise<string> {
    const issuer = identityIssuer(identity.issuer);
    const isBound = await this.uow.read(contextOf(requestId), async () => (await this.people.findByIdentity(issuer, identity.subject)) !== null);
    const email = isBound ? null : await verifiedEmail(); // asked outside the transaction
    return this.uow.run(contextOf(requestId), async () => {
      const user = (await this.people.findByIdentity(issuer, identity.subject)) ?? (await this.bindInvited(issuer, identity, email));
      if (!user?.active) throw new SignInRefused('unknown', user ? 'inactive' : 'not-enrolled');
      if (attempt.userId !== null && attempt.userId !== user.id) throw new SignInRefused('other-person', 'another-subject');
      if (attempt.sessionHash !== null) await this.sessions.revokeByHash(attempt.sessionHash);
      const token = randomBytes(32).toString('base64url');
      await this.sessions.add(token, user.id, { ...identity, issuer });
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'session', subjectId: user.id, data: { signedIn: true, at: 'provider', again: attempt.userId !== null } });
      return token;
    });
  }

  /**
   * The first time: the one person who was enrolled with the address that the provider vouches for, and whom nobody has
   * claimed yet. From then on the address means nothing and the subject everything.
   */
  private async bindInvited(issuer: string, { subject }: ProvenIdentity, email: string | null): Promise<AppUser | null> {
    const [invited, ...others] = email === null ? [] : await this.people.listUnboundByEmail(email);
    if (!invited || others.length > 0 || !(await this.people.bind(invited.id, issuer, subject))) return null;
    this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'person', subjectId: invited.id, data: { bound: issuer } });
    return invited;
  }
}

/** What of the issuer is part of an identity: the development provider is the same one at whichever port it runs today. */
export function identityIssuer(issuer: string): string {
  if (!isLoopback(issuer)) return issuer;
  const address = new URL(issuer);
  address.port = '';
  return address.href.replace(/\/$/, '');
}

function contextOf(requestId: string): WorkContext {
  return processContext('sign-in', 'sign-in', requestId);
}
