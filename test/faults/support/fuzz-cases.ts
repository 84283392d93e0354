/** Requests made up from the description of the API: what fits it, and what does not in every way we could think of. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

export interface Operation {
  readonly method: string;
  /** As described, with `{id}`. */
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly body: Schema | null;
  readonly isForm: boolean;
}

export interface FuzzedRequest {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface Known {
  /** Of what there is, by the part of the path it belongs to. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly random: () => number;
  readonly resolve: (schema: Schema) => Schema;
}

const ODD_TEXTS = ['', ' ', '\u0000', 'a\u0000b', '\u202Egnp.exe', '\uD800', '𝕏'.repeat(40), "'; DROP TABLE item; --", '<script>alert(1)</script>', '${7*7}{{7*7}}', '../../etc/passwd', '\r\nSet-Cookie: a=b', '＝1+1', 'ﷺ'.repeat(50), '%', '\\', '__proto__', 'null', 'NaN', '1e400'];
const ODD_VALUES: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, -1e308, 2_147_483_648, '', [], {}, [[]], [null], { a: { b: {} } }, '0001-01-01', '9999-12-31', '275760-09-13', '2026-02-30', '2026-11-29T25:00:00Z', '00000000-0000-0000-0000-000000000000'];
const ODD_IDS = ['0', '-1', 'x', 'null', '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF', '%00', '..%2F..%2Fetc', '%F0%9F', 'a'.repeat(3000), "'%20OR%201=1"];
const HUGE = 'x'.repeat(200_000);

export const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)] as T;

/** A value that fits a schema, as far as the schema says. */
export function fitting(schema: Schema, known: Known, depth = 0): unknown {
  const { random } = known;
  const whole = known.resolve(schema);
  if (whole.enum) return pick(whole.enum, random);
  if (whole.type === 'array') return Array.from({ length: Math.floor(random() * 3) + (depth === 0 ? 1 : 0) }, () => fitting(whole.items ?? {}, known, depth + 1));
  if (whole.type === 'object' || whole.properties) {
    const fields = Object.entries(whole.properties ?? {}).filter(([name]) => (whole.required ?? []).includes(name) || random() < 0.6);
    return Object.fromEntries(fields.map(([name, field]) => [name, fittingText(name, known.resolve(field), known) ?? fitting(field, known, depth + 1)]));
  }
  if (whole.type === 'boolean') return random() < 0.5;
  if (whole.type === 'number' || whole.type === 'integer') return Math.floor((whole.minimum ?? 0) + random() * Math.min((whole.maximum ?? 100) - (whole.minimum ?? 0), 100));
  return fittingText('', whole, known) ?? 'Verzonnen';
}

function fittingText(name: string, { type, format, enum: choices }: Schema, { ids, random }: Known): string | undefined {
  if (type !== 'string' || choices) return undefined;
  if (format === 'uuid' || name.endsWith('Id')) return pick(ids['*'] ?? [], random);
  if (format === 'date' || name.endsWith('On')) return pick(['2026-11-01', '2026-01-31', '2024-02-29'], random);
  if (format === 'date-time' || name.endsWith('At')) return pick(['2026-11-01T10:00:00Z', '2026-03-29T02:30:00+01:00'], random);
  if (/amount|quantity/i.test(name)) return pick(['1', '12.50', '0.00', '99999999999999.99'], random);
  if (name === 'currency') return 'EUR';
  if (/zone/i.test(name)) return 'Europe/Amsterdam';
  return undefined;
}

/** The next made-up request to an operation. */
export function madeUp(operation: Operation, known: Known, number: number): FuzzedRequest {
  const { random } = known;
  const [kind, spoil] = KINDS[number % KINDS.length] ?? KINDS[0];
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => pick(idsFor(operation.path, name, known), random));
  const query = operation.parameters.filter((each) => each.in === 'query' && random() < 0.5).map(({ name, schema }) => `${encodeURIComponent(name)}=${encodeURIComponent(String(fitting(schema, known)))}`);
  const changes = operation.method !== 'GET';
  const request: FuzzedRequest = {
    kind,
    method: operation.method,
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: {
      ...(changes && { 'x-requested-with': 'zegel', 'idempotency-key': `fuzz-${number}-${Math.floor(random() * 1e12)}`, 'if-match': `"v${1 + Math.floor(random() * 3)}"` }),
      ...(operation.body && !operation.isForm && { 'content-type': 'application/json' }),
      ...(operation.isForm && { 'content-type': 'multipart/form-data; boundary=made' }),
    },
    body: bodyOf(operation, known),
  };
  return spoil(request, operation, known);
}

function bodyOf({ body, isForm }: Operation, known: Known): string | undefined {
  if (isForm) return `--made\r\nContent-Disposition: form-data; name="title"\r\n\r\nVerzonnen\r\n--made\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhallo\r\n--made--\r\n`;
  return body ? JSON.stringify(fitting(body, known)) : undefined;
}

export function idsFor(path: string, name: string, { ids }: Known): readonly string[] {
  const before = new RegExp(`/([\\w-]+)/\\{${name}\\}`).exec(path)?.[1] ?? '';
  const own = ids[before];
  return own && own.length > 0 ? own : (ids['*'] ?? []);
}

type Spoil = (request: FuzzedRequest, operation: Operation, known: Known) => FuzzedRequest;

/** Changes one field of the body, wherever it lies. */
const withField = (change: (value: unknown, random: () => number) => unknown): Spoil => (request, operation, known) => {
  if (!operation.body || operation.isForm) return withQuery(request, operation, known);
  const body = fitting(operation.body, known);
  return { ...request, body: JSON.stringify(changed(body, change, known.random)) };
};

const withQuery: Spoil = (request, { parameters }, { random }) => {
  const names = parameters.filter((each) => each.in === 'query').map(({ name }) => name);
  const name = names.length > 0 && random() < 0.8 ? pick(names, random) : 'made-up';
  const mark = request.path.includes('?') ? '&' : '?';
  return { ...request, path: `${request.path}${mark}${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(pick([...ODD_TEXTS, 'x'.repeat(4000)], random)))}` };
};

/** An address cannot hold half a character; a body can. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '?');

function changed(value: unknown, change: (value: unknown, random: () => number) => unknown, random: () => number): unknown {
  if (Array.isArray(value) && value.length > 0 && random() < 0.8) {
    const at = Math.floor(random() * value.length);
    return value.map((each: unknown, index) => (index === at ? changed(each, change, random) : each));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && random() < 0.95) {
    const at = pick(Object.keys(value), random);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === at ? changed(each, change, random) : each]));
  }
  return change(value, random);
}

const withText = (text: (body: string, random: () => number) => string): Spoil => (request, _, { random }) => ({ ...request, body: request.body === undefined ? undefined : text(request.body, random) });

const KINDS: readonly [readonly [string, Spoil], ...(readonly [string, Spoil])[]] = [
  ['fits', (request) => request],
  ['odd value', withField((_, random) => pick(ODD_VALUES, random))],
  ['odd text', withField((_, random) => pick(ODD_TEXTS, random))],
  ['fits again', (request) => request],
  ['odd id', (request, { path }, { random }) => ({ ...request, path: path.replace(/\{\w+\}/g, () => pick(ODD_IDS, random)) })],
  ['odd query', withQuery],
  ['unknown field', withText((body, random) => body.replace(/^\{/, `{"${pick(['__proto__', 'constructor', 'isAdmin', 'version', 'id'], random)}":{"a":1},`))],
  ['other headers', (request, _, { random }) => ({ ...request, headers: { ...request.headers, ...pick<Readonly<Record<string, string>>>([{ 'if-match': '*' }, { 'if-match': '"v99999999999"' }, { 'idempotency-key': 'x' }, { 'accept-language': `${'a,'.repeat(500)}b` }, { range: 'bytes=5-1' }, { 'if-none-match': '"v1"' }, { 'x-purpose': 'é'.repeat(100) }], random) } })],
  ['far too long', withField(() => HUGE)],
  ['deep', withField(() => JSON.parse(`${'['.repeat(60)}1${']'.repeat(60)}`) as unknown)],
  ['said twice', withText((body) => body.replace(/^\{(.*)\}$/s, '{$1,$1}'))],
  ['broken', withText((body, random) => body.slice(0, Math.floor(random() * body.length)))],
  ['another type', (request, _, { random }) => ({ ...request, headers: { ...request.headers, 'content-type': pick(['text/plain', 'application/xml', 'application/json; charset=utf-7', 'multipart/form-data', 'x'], random) } })],
  ['another method', (request, _, { random }) => ({ ...request, method: pick(['PATCH', 'OPTIONS', 'DELETE', 'PUT'], random) })],
  ['a bare value', (request, _, { random }) => ({ ...request, body: request.body === undefined ? undefined : pick(['null', '[]', '"x"', '0', 'true', ''], random) })],
];

export const KIND_COUNT = KINDS.length;
