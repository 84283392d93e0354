import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { CONFIG, ProblemError, UnitOfWork, processContext, type Config } from '#platform';
import { delayAfter, guessersOf } from '../domain/sign-in-delay.js';
import { sourceOf } from '../domain/source-of.js';
import type { AppUser } from '../persistence/app-user.entity.js';
import { GuessRepository } from '../persistence/guess.repository.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

type Outcome = { readonly token: string; readonly user: AppUser } | { readonly refused: 'access.wrong-password' } | { readonly waitSeconds: number };

/** An attempt to sign in, and from where. */
export interface Attempt {
  readonly login: string;
  readonly password: string;
  /** The address it comes from. */
  readonly address: string;
  /** What this browser is known by; made for it when it has nothing yet. */
  readonly browser: string;
  /** The session that the browser had: a sign-in is always a new one. */
  readonly session: string | undefined;
}

/** A hash of nothing anyone knows: an unknown login costs as much time as a wrong password. */
const NOBODY = hash(randomBytes(32));

/** Signs a person in with login and password and opens a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly sessions: SessionRepository,
    private readonly guesses: GuessRepository,
    @Inject(CONFIG) private readonly config: Pick<Config, 'ZEGEL_SIGN_IN'>,
  ) {}

  /** @throws ProblemError `access.wrong-password` (401) or `access.wait` (429) with the seconds; `access.no-passwords` where a provider says who people are */
  async execute(attempt: Attempt, requestId: string): Promise<{ token: string; user: AppUser }> {
    if (this.config.ZEGEL_SIGN_IN !== 'local') throw new ProblemError('forbidden', 'access.no-passwords');
    // The refusal is thrown outside the transaction, because the failed attempt must be kept.
    const outcome = await this.uow.run(processContext('sign-in', 'sign-in', requestId), () => this.attempt(attempt));
    if ('waitSeconds' in outcome) throw new ProblemError('too-many', 'access.wait', { params: { seconds: outcome.waitSeconds } });
    if ('refused' in outcome) throw new ProblemError('unauthenticated', outcome.refused);
    return outcome;
  }

  private async attempt({ login, password, address, browser, session }: Attempt): Promise<Outcome> {
    const user = await this.people.findByLogin(login);
    const knownBrowser = user !== null && (await this.guesses.isKnown(browser, user.id)) ? browser : null;
    const guessers = guessersOf({ login: login.toLowerCase(), source: sourceOf(address), knownBrowser });
    if (!(await this.guesses.takeTurn(guessers[0].key))) return { waitSeconds: 1 };
    const waitSeconds = await this.guesses.waitOf(guessers.map(({ key }) => key));
    if (waitSeconds > 0) return { waitSeconds };
    const right = await verify(user?.passwordHash ?? (await NOBODY), password).catch(() => false);
    if (!user?.active || user.passwordHash === null || !right) {
      for (const { key, free } of guessers) await this.guesses.delay(key, delayAfter(await this.guesses.count(key), free));
      return { refused: 'access.wrong-password' };
    }
    await this.guesses.forget(guessers[0].key);
    await this.guesses.know(browser, user.id);
    if (session !== undefined) await this.sessions.revoke(session);
    const token = randomBytes(32).toString('base64url');
    await this.sessions.add(token, user.id);
    this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'session', subjectId: user.id, data: { signedIn: true } });
    return { token, user };
  }
}
