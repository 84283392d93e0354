import type { Problem } from '@contract/platform';
import { ApiProblem, SessionEnded, Unreachable } from './api-problem.js';
import { idempotencyKey } from './idempotency-key.js';
import { learnServerTime } from './server-clock.js';
import { sessionState } from './session-state.js';
import { stepUp } from './step-up.js';

const base = '/api/v1';
const stepUpCode = 'access.step-up-required';

/**
 * One call. A change names the version it was made on when the resource has one, and its idempotency key when it may be sent
 * twice; without one, each call is a change of its own.
 */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly form?: FormData;
  readonly version?: number;
  readonly key?: string;
  readonly signal?: AbortSignal;
  /** Finishes even when the reader leaves the page meanwhile. */
  readonly outlivesPage?: boolean;
}

function headersOf({ method = 'GET', body, version, key }: Call): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  headers.set('Accept-Language', document.documentElement.lang || 'nl');
  if (method !== 'GET') {
    headers.set('X-Requested-With', 'zegel');
    headers.set('Idempotency-Key', key ?? idempotencyKey());
  }
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (version !== undefined) headers.set('If-Match', `"v${version}"`);
  return headers;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'status' in value && 'title' in value;
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return body;
  const requestId = response.headers.get('x-request-id') ?? '';
  return { type: 'about:blank', title: response.statusText, status: response.status, detail: '', code: 'unknown', requestId };
}

/** One call, and when who is there must be shown anew first: the same call again after that, with the key it had. */
async function answerTo(path: string, call: Call): Promise<Response> {
  const keyed = { ...call, key: call.key ?? idempotencyKey() };
  try {
    return await answerOnce(path, keyed);
  } catch (error) {
    if (!isStepUp(error) || !(await stepUp.ask())) throw error;
    return answerOnce(path, keyed);
  }
}

async function answerOnce(path: string, call: Call): Promise<Response> {
  const { method = 'GET', body, form, signal, outlivesPage = false } = call;
  let response: Response;
  try {
    response = await fetch(`${base}${path}`, {
      method,
      headers: headersOf(call),
      body: form ?? (body === undefined ? null : JSON.stringify(body)),
      credentials: 'same-origin',
      signal: signal ?? null,
      keepalive: outlivesPage,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable(path);
  }
  learnServerTime(response.headers.get('date'));
  if (!response.ok) throw await refusalOf(path, response);
  return response;
}

function isStepUp(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.code === stepUpCode;
}

/** What a refused call throws; a session that is over is asked for again over the page. */
async function refusalOf(path: string, response: Response): Promise<ApiProblem> {
  const problem = await problemOf(response);
  if (problem.status !== 401 || problem.code === stepUpCode || path === '/session' || path === '/me') return new ApiProblem(problem);
  sessionState.set(true);
  return new SessionEnded(problem);
}

/** Sends a form and tells how much of it has gone, from 0 to 1, which fetch does not. */
export async function sendForm<T>(path: string, call: Call & { readonly form: FormData }, onProgress: (sent: number) => void): Promise<T> {
  const keyed = { ...call, key: call.key ?? idempotencyKey() };
  try {
    return await sendOnce<T>(path, keyed, onProgress);
  } catch (error) {
    if (!isStepUp(error) || !(await stepUp.ask())) throw error;
    return sendOnce<T>(path, keyed, onProgress);
  }
}

async function sendOnce<T>(path: string, call: Call & { readonly form: FormData }, onProgress: (sent: number) => void): Promise<T> {
  const sending = new XMLHttpRequest();
  sending.open('POST', `${base}${path}`);
  headersOf({ ...call, method: 'POST' }).forEach((value, name) => sending.setRequestHeader(name, value));
  sending.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
  const response = await new Promise<Response>((resolve, reject) => {
    sending.onload = () => resolve(new Response(sending.responseText, { status: sending.status, headers: { 'x-request-id': sending.getResponseHeader('x-request-id') ?? '' } }));
    sending.onerror = () => reject(new Unreachable(path));
    sending.onabort = () => reject(new Unreachable(path));
    sending.send(call.form);
  });
  if (!response.ok) throw await refusalOf(path, response);
  return (await response.json()) as T;
}

/** Calls the server and answers the parsed body; every refusal is an ApiProblem, no answer at all an Unreachable. */
export async function request<T>(path: string, call: Call = {}): Promise<T> {
  const response = await answerTo(path, call);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  return (await response.json()) as T;
}

/** The same for an answer that is a file. */
export async function requestFile(path: string, call: Call): Promise<Blob> {
  return (await answerTo(path, call)).blob();
}

/** The address of a file the browser fetches by itself, with the session's cookie. */
export function fileUrl(path: string): string {
  return `${base}${path}`;
}
