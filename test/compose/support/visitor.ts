import { randomUUID } from 'node:crypto';
import type { Colleague } from './office.js';

const COOKIE = '__Host-zegel';

/** An answer whose body has been read. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** A signed-in person who may be served by any replica, as the proxy chooses. */
export class Visitor {
  private constructor(private readonly token: string) {}

  static async signIn(url: string, { login, password }: Colleague): Promise<Visitor> {
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'zegel' },
      body: JSON.stringify({ login, password }),
      signal: AbortSignal.timeout(15_000),
    });
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`));
    if (!response.ok || cookie === undefined) throw new Error(`${login} was not let in (${response.status}): ${await response.text()}`);
    return new Visitor(cookie.slice(COOKIE.length + 1).split(';')[0] ?? '');
  }

  get headers(): Record<string, string> {
    return { cookie: `${COOKIE}=${this.token}`, 'accept-language': 'en' };
  }

  get<T>(url: string, path: string): Promise<Answer<T>> {
    return this.ask(url, path, { method: 'GET', headers: this.headers });
  }

  /** Does an act; a second call with the same key is the same act. */
  act<T>(url: string, method: 'POST' | 'PUT', path: string, body: object | FormData, version?: number): Promise<Answer<T>> {
    const form = body instanceof FormData;
    return this.ask(url, path, {
      method,
      headers: {
        ...this.headers,
        'x-requested-with': 'zegel',
        'idempotency-key': randomUUID(),
        ...(version !== undefined && { 'if-match': `"v${version}"` }),
        ...(!form && { 'content-type': 'application/json' }),
      },
      body: form ? body : JSON.stringify(body),
    });
  }

  private async ask<T>(url: string, path: string, init: RequestInit): Promise<Answer<T>> {
    const response = await fetch(`${url}/api/v1${path}`, { ...init, signal: AbortSignal.timeout(20_000) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${init.method} ${path} was refused (${response.status}): ${text}`);
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }
}
