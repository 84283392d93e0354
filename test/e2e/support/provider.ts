import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SignJWT, UnsecuredJWT, exportJWK, exportPKCS8, generateKeyPair, jwtVerify, type CryptoKey, type JWTPayload } from 'jose';

/** Somebody whom the provider knows. */
export interface Subject {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** How a provider, or who sits between, can lie: each changes one thing of an answer that is otherwise right. */
export interface Lie {
  /** Claims of the ID token that are other than they should be; undefined leaves one out. */
  readonly claims?: JWTPayload & Record<string, unknown>;
  readonly signedBy?: 'nobody' | 'a stranger' | 'the public key as a secret';
}

interface Question {
  readonly subject: Subject;
  readonly nonce: string | null;
  readonly challenge: string | null;
}

/** An OpenID provider in this process, that tells the truth unless it is told to lie. */
export interface Provider {
  readonly issuer: string;
  /** What the API is told, to sign in here. */
  readonly env: Readonly<Record<string, string>>;
  /** Who will be signed in next. */
  subject: Subject;
  lie: Lie;
  /** How long ago the person was asked, in seconds. */
  askedSecondsAgo: number;
  /** Says that somebody signed out. */
  logoutToken(claims: JWTPayload & Record<string, unknown>, lie?: Lie): Promise<string>;
  stop(): Promise<void>;
}

const LEVEL = 'http://eidas.europa.eu/LoA/substantial';

/** Call `stop` in afterAll. */
export async function startProvider(): Promise<Provider> {
  const own = await generateKeyPair('PS256', { extractable: true });
  const stranger = await generateKeyPair('PS256');
  const client = await generateKeyPair('ES256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'PS256', use: 'sig' }] };
  const questions = new Map<string, Question>();
  const server = createServer((request, response) => void answer(request, response).catch((error: unknown) => send(response, 500, { error: String(error) })));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider: Provider = {
    issuer,
    env: { ZEGEL_SIGN_IN: 'oidc', ZEGEL_OIDC_ISSUER: issuer, ZEGEL_OIDC_CLIENT_ID: 'zegel', ZEGEL_OIDC_CLIENT_KEY: await exportPKCS8(client.privateKey), ZEGEL_OIDC_ACR: `${LEVEL} http://eidas.europa.eu/LoA/high` },
    subject: { sub: 'nobody' },
    lie: {},
    askedSecondsAgo: 0,
    logoutToken: (claims, lie = {}) => signed({ iss: issuer, aud: 'zegel', iat: now(), exp: now() + 120, jti: randomUUID(), events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, ...claims, ...lie.claims }, lie.signedBy),
    stop: () => close(server),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/.well-known/openid-configuration') return send(response, 200, metadataOf(issuer));
    if (pathname === '/jwks') return send(response, 200, keys);
    if (pathname === '/authorize') return authorize(searchParams, response);
    if (pathname === '/token') return token(new URLSearchParams(await bodyOf(request)), response);
    return send(response, 404, {});
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    questions.set(code, { subject: provider.subject, nonce: asked.get('nonce'), challenge: asked.get('code_challenge') });
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer }).toString();
    response.writeHead(302, { location: back.href }).end();
  }

  async function token(asked: URLSearchParams, response: ServerResponse): Promise<void> {
    await jwtVerify(asked.get('client_assertion') ?? '', client.publicKey, { audience: issuer, issuer: 'zegel', subject: 'zegel' });
    const question = questions.get(asked.get('code') ?? '');
    questions.delete(asked.get('code') ?? '');
    const proof = createHash('sha256').update(asked.get('code_verifier') ?? '').digest('base64url');
    // A verifier for a question that had no challenge is refused as well: somebody took the challenge out (RFC 9700, 4.8.2).
    if (!question || question.challenge !== proof) return send(response, 400, { error: 'invalid_grant' });
    const claims = { iss: issuer, aud: 'zegel', iat: now(), exp: now() + 60, nonce: question.nonce, auth_time: now() - provider.askedSecondsAgo, acr: LEVEL, sid: `sid-${question.subject.sub}`, ...question.subject, ...provider.lie.claims };
    return send(response, 200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: await signed(claims, provider.lie.signedBy) });
  }

  async function signed(claims: JWTPayload & Record<string, unknown>, by?: Lie['signedBy']): Promise<string> {
    if (by === 'nobody') return new UnsecuredJWT(claims).encode();
    if (by === 'the public key as a secret') return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(new TextEncoder().encode(JSON.stringify(keys.keys[0])));
    const key: CryptoKey = by === 'a stranger' ? stranger.privateKey : own.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'PS256', kid: 'one' }).sign(key);
  }

  return provider;
}

function metadataOf(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['PS256', 'HS256', 'none'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}

const now = (): number => Math.floor(Date.now() / 1000);

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
