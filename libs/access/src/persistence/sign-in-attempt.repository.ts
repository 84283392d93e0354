import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { hashOf } from './session.repository.js';

/** Minutes in which a person must have come back from the provider. */
const MINUTES = 10;

/** A sign-in under way: what the provider's answer must fit, and what it is for. */
export interface SignInAttempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  /** The session of this browser before; it ends when the new one begins. */
  readonly sessionHash: Buffer | null;
  /** Who must come back: set when somebody who is signed in is asked again. */
  readonly userId: string | null;
}

/** Sign-ins under way, under the hashes of their state and of what binds them to one browser. Each is used once. */
@Injectable()
export class SignInAttemptRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(state: string, browser: string, attempt: SignInAttempt): Promise<void> {
    await this.uow.manager.query('DELETE FROM sign_in_attempt WHERE expires_at < clock_timestamp()');
    await this.uow.manager.query(
      `INSERT INTO sign_in_attempt (state_hash, browser_hash, nonce, code_verifier, return_to, session_hash, user_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp() + make_interval(mins => $8))`,
      [hashOf(state), hashOf(browser), attempt.nonce, attempt.codeVerifier, attempt.returnTo, attempt.sessionHash, attempt.userId, MINUTES],
    );
  }

  /** The attempt, gone from the table with this: an answer that comes twice finds nothing. */
  async take(state: string, browser: string): Promise<SignInAttempt | null> {
    const [rows] = await this.uow.manager.query<[SignInAttempt[], number]>(
      `DELETE FROM sign_in_attempt WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > clock_timestamp()
       RETURNING nonce, code_verifier AS "codeVerifier", return_to AS "returnTo", session_hash AS "sessionHash", user_id AS "userId"`,
      [hashOf(state), hashOf(browser)],
    );
    return rows[0] ?? null;
  }
}
