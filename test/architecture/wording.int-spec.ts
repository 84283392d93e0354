import { QueryFailedError } from 'typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ALL_EVENT_TITLES, ALL_PROBLEM_TEXTS } from '../../apps/api/src/wording.module.js';
import { Logger, ProblemError, ProblemFilter, type ProblemKind } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { factTypes } from './support/fact-types.js';
import { problemCodes, problemKinds } from './support/problem-codes.js';
import { literalsOf, serverSources, sourceFile } from './support/source-files.js';

interface Words {
  readonly nl: string;
  readonly en: string;
}

/** Codes for the maker of rule packs: a broken pack stops the process, which names the code; no request meets them. */
const OF_RULE_PACKS = /^(pack|rule|term)\./;

const sources = serverSources();
const texts = Object.assign({}, ...ALL_PROBLEM_TEXTS) as Readonly<Record<string, Words>>;
const titles = Object.assign({}, ...ALL_EVENT_TITLES) as Readonly<Record<string, Words>>;

const beginsWith = (head: string, words: Readonly<Record<string, Words>>): boolean => Object.keys(words).some((key) => key.startsWith(head.slice(0, -1)));
const isWorded = (code: string, words: Readonly<Record<string, Words>>): boolean => (code.endsWith('*') ? beginsWith(code, words) : Object.hasOwn(words, code));

/** What is written in any source but the ones that hold the words. */
const written = new Set(sources.filter(({ name }) => !/texts\.ts$|event-titles\.ts$/.test(name)).flatMap((file) => [...literalsOf(file)]));
const isWritten = (code: string): boolean => written.has(code) || [...written].some((text) => text.endsWith('.*') && code.startsWith(text.slice(0, -1)));

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** What a reader is answered when something is thrown. */
function answerTo(thrown: unknown, language = 'nl'): { readonly status: number; readonly title: string; readonly detail: string; readonly code: string } {
  let sent = '';
  const reply = { raw: { headersSent: false }, header: () => reply, status: () => reply, type: () => reply, send: (body: string) => void (sent = body) };
  const request = { id: 'r', method: 'GET', headers: { 'accept-language': language }, routeOptions: { url: '/' } };
  const filter = new ProblemFilter(ALL_PROBLEM_TEXTS, [], new Logger({ ZEGEL_LOG_LEVEL: 'error' }));
  filter.answer(thrown, request as unknown as FastifyRequest, reply as unknown as FastifyReply);
  return JSON.parse(sent) as ReturnType<typeof answerTo>;
}

describe('the code of a refusal', () => {
  it('is found in the sources of every context', () => {
    const contexts = new Set(sources.filter((file) => problemCodes(file).length > 0).map(({ name }) => name.split('/')[1]));

    expect([...contexts]).toEqual(expect.arrayContaining(['platform', 'access', 'cases', 'items', 'decisions', 'deadlines', 'documents', 'cross-border', 'transfer']));
  });

  it('has words', () => {
    const found = sources.flatMap(problemCodes).filter(({ code }) => !OF_RULE_PACKS.test(code));

    expect(found.filter(({ code }) => !isWorded(code, texts))).toEqual([]);
  });

  it('is still used when it has words', () => {
    expect(Object.keys(texts).filter((code) => !code.startsWith('problem.') && !isWritten(code))).toEqual([]);
  });

  it('is worded by one context only', () => {
    const all = ALL_PROBLEM_TEXTS.flatMap((of) => Object.keys(of));

    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
  });
});

describe('words', () => {
  /** The parameters of a text; one that is worded in each language (`actionNl`, `inDutch`) counts as the same. */
  const parametersOf = (text: string): string =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/(Nl|En)$/, '').replace(/^in(Dutch|English)$/, 'inWords')).sort().join();

  it.each([
    ['refusals', texts],
    ['events', titles],
  ])('of %s are there in Dutch and in English, and ask for the same parameters', (_what, words) => {
    const poor = Object.entries(words).filter(([, { nl, en }]) => !nl?.trim() || !en?.trim());

    expect(poor).toEqual([]);
    expect(Object.entries(words).filter(([, { nl, en }]) => parametersOf(nl) !== parametersOf(en))).toEqual([]);
  });
});

describe('a kind of problem', () => {
  const kinds = problemKinds(sources);

  it('is one of twelve', () => {
    expect(kinds).toHaveLength(12);
  });

  it.each(kinds)('has a status and a title of its own: %s', (kind) => {
    const problem = new ProblemError(kind as ProblemKind, 'record.not-found');

    expect(answerTo(problem).status).toBeGreaterThanOrEqual(400);
    expect(answerTo(problem, 'nl').title).toBe(texts[`problem.${kind}`]?.nl);
    expect(answerTo(problem, 'en').title).toBe(texts[`problem.${kind}`]?.en);
  });

  it('has words for no kind that is not there', () => {
    const worded = Object.keys(texts).flatMap((code) => (code.startsWith('problem.') ? [code.slice('problem.'.length)] : []));

    expect(worded.sort()).toEqual([...kinds, 'fault'].sort());
  });
});

describe('a constraint of the database', () => {
  const refusedBy = (constraint: string): Error => new QueryFailedError('INSERT', [], Object.assign(new Error('refused'), { constraint }));
  const namesOf = async (sql: string): Promise<readonly string[]> => (await database.query<{ name: string }>(sql)).map(({ name }) => name);

  it('that keeps things single is answered with 409 in words', async () => {
    const names = await namesOf(`SELECT relname AS name FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid
      WHERE indisunique AND NOT indisprimary AND relnamespace = 'public'::regnamespace`);

    expect(names).toEqual(expect.arrayContaining(['case_link_pair_unique', 'case_member_current_unique', 'event_corrects_unique']));
    for (const name of names) {
      expect(name).toMatch(/_unique$/);
      expect(answerTo(refusedBy(name))).toMatchObject({ status: 409, code: `constraint.${name}`, detail: expect.stringMatching(/^[A-Z].* .*\.$/) });
    }
  });

  it('that a reference misses is answered with 400 in words', async () => {
    const names = await namesOf(`SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);

    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect({ name, ...answerTo(refusedBy(name)) }).toMatchObject({ name: expect.stringMatching(/_fk$/), status: 400, code: 'record.reference-unknown' });
  });

  it('that has words is there', async () => {
    const names = await namesOf(`SELECT relname AS name FROM pg_class WHERE relkind = 'i'`);
    const worded = Object.keys(texts).flatMap((code) => (code.startsWith('constraint.') ? [code.slice('constraint.'.length)] : []));

    expect(worded.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('a fact on the timeline', () => {
  /** Steps of the state machines as the database knows them; the sources hold them in tables of many shapes. */
  const stepsOfTheDatabase = async (): Promise<readonly string[]> =>
    (await database.query<{ type: string }>('SELECT event_type AS type FROM item_transition UNION SELECT event_type FROM case_transition')).map(({ type }) => type);

  it('is found where it is recorded', () => {
    expect(sources.flatMap(factTypes)).toEqual(expect.arrayContaining(['item.seized', 'case.opened', 'party.recorded', 'document.added', 'deadline.*']));
  });

  it('has a title', async () => {
    const recorded = new Set([...sources.flatMap(factTypes), ...(await stepsOfTheDatabase())]);

    expect([...recorded].filter((type) => !isWorded(type, titles))).toEqual([]);
  });

  it('is still recorded when it has a title', async () => {
    const steps = new Set(await stepsOfTheDatabase());
    const everywhere = new Set(sources.flatMap((file) => [...literalsOf(file)]));
    const made = [...everywhere].filter((text) => text.endsWith('.*'));

    const idle = Object.keys(titles).filter((type) => !steps.has(type) && !written.has(type) && !made.some((head) => type.startsWith(head.slice(0, -1))));

    expect(idle).toEqual([]);
  });
});

describe('the planted faults', () => {
  const planted = sourceFile(
    'planted.ts',
    `throw new ProblemError('rule', wet ? 'planted.wet' : 'planted.dry');
     throw new ProblemError('conflict', \`planted-\${what}\`);
     return [{ code: 'planted.soft', pointer: '/a' }];
     type PlantedCode = 'planted.listed';
     uow.record({ type: 'planted.happened', caseId, subjectType: 'case', subjectId, occurredOn });`,
  );

  it('codes without words are found', () => {
    const codes = problemCodes(planted).map(({ code }) => code);

    expect(codes).toEqual(['planted.wet', 'planted.dry', 'planted-*', 'planted.soft', 'planted.listed']);
    expect(codes.filter((code) => isWorded(code, texts))).toEqual([]);
  });

  it('a fact without a title is found', () => {
    expect(factTypes(planted)).toEqual(['planted.happened']);
    expect(isWorded('planted.happened', titles)).toBe(false);
  });

  it('words that nobody uses are found', () => {
    expect(isWritten('planted.unused')).toBe(false);
  });
});
