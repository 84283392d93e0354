import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { CONFIG, Clock, ProblemError, UnitOfWork, processContext, type Config } from '#platform';
import { delayAfter } from '../domain/sign-in-delay.js';
import type { AppUser } from '../persistence/app-user.entity.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

type Outcome = { readonly token: string; readonly user: AppUser } | { readonly refused: 'access.wrong-password' } | { readonly waitSeconds: number };

/** A hash of nothing anyone knows: an unknown login costs as much time as a wrong password. */
const NOBODY = hash(randomBytes(32));

/** Signs a person in with login and password and opens a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'ZEGEL_SIGN_IN'>,
  ) {}

  /**
   * @param before  the session that the browser had: a sign-in is always a new one
   * @throws ProblemError `access.wrong-password` (401) or `access.wait` (429) with the seconds; `access.no-passwords` where a provider says who people are
   */
  async execute(login: string, password: string, requestId: string, before?: string): Promise<{ token: string; user: AppUser }> {
    if (this.config.ZEGEL_SIGN_IN !== 'local') throw new ProblemError('forbidden', 'access.no-passwords');
    // The refusal is thrown outside the transaction, because the failed attempt must be kept.
    const outcome = await this.uow.run(processContext('sign-in', 'sign-in', requestId), () => this.attempt(login, password, before));
    if ('waitSeconds' in outcome) throw new ProblemError('too-many', 'access.wait', { params: { seconds: outcome.waitSeconds } });
    if ('refused' in outcome) throw new ProblemError('unauthenticated', outcome.refused);
    return outcome;
  }

  private async attempt(login: string, password: string, before: string | undefined): Promise<Outcome> {
    const user = await this.people.findByLogin(login);
    const now = this.clock.now();
    if (user?.retryAfter && user.retryAfter > now) return { waitSeconds: Math.ceil((user.retryAfter.getTime() - now.getTime()) / 1000) };
    const right = await verify(user?.passwordHash ?? (await NOBODY), password).catch(() => false);
    if (!user || !user.active || !right) {
      if (user) {
        const delay = delayAfter(user.failedAttempts + 1);
        await this.people.noteFailedAttempt(user.id, delay > 0 ? new Date(now.getTime() + delay * 1000) : null);
      }
      return { refused: 'access.wrong-password' };
    }
    await this.people.clearFailedAttempts(user.id);
    if (before !== undefined) await this.sessions.revoke(before);
    const token = randomBytes(32).toString('base64url');
    await this.sessions.add(token, user.id);
    this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'session', subjectId: user.id, data: { signedIn: true } });
    return { token, user };
  }
}
