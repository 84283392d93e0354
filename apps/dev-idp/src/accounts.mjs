import { timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Somebody who can sign in; the login is the subject.
 * @typedef {object} Account
 * @property {string} role
 * @property {string} login
 * @property {string} password
 * @property {string} [name]
 * @property {string} [email]
 * @property {{ nl: string, en: string }} [roleTitle]
 */

/** The accounts of a file, read anew each time: who was added a moment ago can sign in. */
export class Accounts {
  /** @param {string} file */
  constructor(file) {
    this.file = file;
  }

  /** @returns {readonly Account[]} */
  list() {
    return JSON.parse(readFileSync(this.file, 'utf8'));
  }

  /**
   * @param {string} login
   * @param {string} password
   */
  check(login, password) {
    return this.list().find((account) => account.login === login.trim().toLowerCase() && isSame(account.password, password));
  }

  /**
   * What the provider says of somebody.
   * @param {string} login
   */
  claimsOf(login) {
    const account = this.list().find((each) => each.login === login);
    return account && { sub: login, name: account.name ?? login, email: account.email ?? `${login}@noordstad.example`, email_verified: true };
  }
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSame(one, other) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
