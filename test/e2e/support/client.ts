import { randomUUID } from 'node:crypto';

/** An answer of the API, read to its end. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  /** The body as it came. */
  readonly text: string;
}

export interface Sent {
  readonly method: string;
  readonly body?: unknown;
  /** The version the change is on, for If-Match. */
  readonly version?: number;
  /** The idempotency key; null leaves it out. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

const PATIENCE_MILLISECONDS = 30_000;

/** Someone at a screen: the headers that the web app sends, nothing else. Reads every answer, also a refusal. */
export class Client {
  constructor(
    readonly url: string,
    private readonly token: string | null,
    private readonly language: 'nl' | 'en' = 'en',
  ) {}

  /** The same person at the same desk, reading another language. */
  in(language: 'nl' | 'en'): Client {
    return new Client(this.url, this.token, language);
  }

  /** The same person, at another address of the service. */
  at(url: string): Client {
    return new Client(url, this.token, this.language);
  }

  get headers(): Record<string, string> {
    return { 'accept-language': this.language, ...(this.token !== null && { cookie: `zegel=${this.token}` }) };
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send(path, { method: 'GET' });
  }

  post<T>(path: string, body: unknown = {}, more: Omit<Sent, 'method' | 'body'> = {}): Promise<Answer<T>> {
    return this.send(path, { ...more, method: 'POST', body });
  }

  put<T>(path: string, body: unknown = {}, more: Omit<Sent, 'method' | 'body'> = {}): Promise<Answer<T>> {
    return this.send(path, { ...more, method: 'PUT', body });
  }

  async send<T>(path: string, { method, body, version, key = randomUUID(), headers = {} }: Sent): Promise<Answer<T>> {
    const isForm = body instanceof FormData;
    const raw = body instanceof Uint8Array ? Uint8Array.from(body) : body;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(method !== 'GET' && { 'x-requested-with': 'zegel' }),
        ...(method !== 'GET' && key !== null && { 'idempotency-key': key }),
        ...(version !== undefined && { 'if-match': `"v${version}"` }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(raw !== undefined && { body: isForm || raw instanceof Uint8Array || typeof raw === 'string' ? (raw as FormData | Uint8Array<ArrayBuffer> | string) : JSON.stringify(raw) }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : undefined) as T, text };
  }
}

/** What was asked must have been done. @returns the body of the answer */
export async function done<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`refused with ${answer.status}: ${answer.text}`);
  return answer.body;
}
