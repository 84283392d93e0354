import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** The commands that compute without a database, as an operator or another system calls them. */

async function cli(args: readonly string[], input = ''): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, ['tools/cli.mjs', ...args], { stdio: 'pipe' });
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number>((resolve) => child.once('close', (of) => resolve(of ?? -1)))]);
  return { code, out, err };
}

function linesOf(out: string): Record<string, unknown>[] {
  return out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The worked examples of the law, one a line: code, n, start, due. */
const WORKED_EXAMPLES = [
  ['D', 14, '2010-08-04', '2010-08-18'],
  ['RV', 3, '2026-04-30', '2026-07-30'],
  ['RV', 3, '2026-09-30', '2026-12-30'],
  ['RV', 3, '2025-02-28', '2025-05-28'],
  ['D', 3, '2017-12-20', '2017-12-27'],
  ['D', 3, '2017-12-19', '2017-12-22'],
  ['D', 14, '2026-03-20', '2026-04-07'],
  ['D', 14, '2026-12-11', '2026-12-28'],
  ['W', 6, '2026-04-13', '2026-05-26'],
  ['D', 14, '2026-04-13', '2026-04-28'],
  ['D', 14, '2026-04-21', '2026-05-06'],
  ['M30', 3, '2026-06-02', '2026-08-31'],
  ['RV', 1, '2028-01-31', '2028-02-29'],
  ['Y', 2, '2024-05-14', '2026-05-14'],
  ['D', 3, '2026-12-24', '2026-12-29'],
  ['D', 30, '2026-11-27', '2026-12-28'],
  ['EU-D', 45, '2026-04-15', '2026-06-01'],
  ['EU-D', 7, '2026-12-24', '2026-12-31'],
  ['H', 48, '2026-03-28T11:00+01:00', '2026-03-30T12:00:00+02:00'],
] as const;

/** Lines that cannot be computed, each in another way. */
const BAD_LINES = [
  'no json', '{"code":"D",', '[]', '"D 14"', 'null', '{}', '{"code":"X","n":1,"start":"2026-01-05"}', '{"code":"D","n":0,"start":"2026-01-05"}', '{"code":"D","n":1.5,"start":"2026-01-05"}',
  '{"code":"D","n":"14","start":"2026-01-05"}', '{"code":"D","n":14,"start":"2026-02-30"}', '{"code":"H","n":48,"start":"2026-01-05"}', '{"code":"H","n":48,"start":"2026-01-05T10:00"}', '{"code":"EU-D","n":5,"start":"2026-01-05","calendar":"ZZ"}',
] as const;
const isBad = (id: number): boolean => id % 37 === 7;

/** Whether an answer carries the line that it answers: its fields, or the line itself when it is no object. */
function isOf(line: string, answer: Record<string, unknown>): boolean {
  const { error: _, ...rest } = answer;
  return rest['input'] === line || JSON.stringify(rest) === line;
}

describe('cli terms', () => {
  it('answers the worked examples of the law in their order, each with its steps, and says what it cannot compute without stopping', async () => {
    const asked = WORKED_EXAMPLES.map(([code, n, start], id) => JSON.stringify({ id, code, n, start }));

    const { code, out } = await cli(['terms'], `${[...asked, 'no json', '{"code":"D","n":0,"start":"2026-02-30"}', asked[0]].join('\n')}\n`);

    const answers = linesOf(out);
    expect(code).toBe(0);
    expect(answers.slice(0, WORKED_EXAMPLES.length).map((each) => [each['code'], each['n'], each['start'], each['due']])).toEqual(WORKED_EXAMPLES);
    expect(answers.slice(0, WORKED_EXAMPLES.length).map((each, id) => each['id'] === id && (each['steps'] as string[]).length > 1)).not.toContain(false);
    expect(answers.slice(WORKED_EXAMPLES.length)).toEqual([
      { input: 'no json', error: 'This line is no JSON object.' },
      expect.objectContaining({ error: 'The length (n) is at least 1. The start must be a date that exists, YYYY-MM-DD.' }),
      expect.objectContaining({ due: '2010-08-18' }),
    ]);
  });

  it('reads past the byte order mark before the first line, and takes no answer over from a line', async () => {
    const { out } = await cli(['terms'], '\uFEFF{"code":"D","n":14,"start":"2026-04-30","error":"of before"}\n{"code":"D","n":0,"start":"2026-04-30","due":"2000-01-01","steps":[]}\n');

    expect(linesOf(out)).toEqual([
      { code: 'D', n: 14, start: '2026-04-30', due: '2026-05-18', steps: expect.any(Array) as unknown },
      { code: 'D', n: 0, start: '2026-04-30', error: 'The length (n) is at least 1.' },
    ]);
  });

  it('counts working days of another state, and words a line in the language it asks for', async () => {
    const { out } = await cli(['terms'], '{"code":"ASAP","n":5,"unit":"working-days","start":"2026-05-29","calendar":"IT","lang":"nl"}\n{"code":"D","n":1,"start":"2026-11-20"}\n');

    const [italian, dutch] = linesOf(out);
    expect([italian?.['due'], dutch?.['due']]).toEqual(['2026-06-08', '2026-11-23']);
    expect([italian?.['steps'], italian?.['warnings']]).toEqual([expect.arrayContaining(['De laatste dag is maandag 8 juni 2026, tot het einde van de dag.']), [expect.stringContaining('Italië')]]);
  });

  it('answers a hundred thousand lines, one for one and in their order, with bad ones in between', async () => {
    const LINES = 100_000;
    const asked = Array.from({ length: LINES }, (_, id) => {
      const [code, n, start] = WORKED_EXAMPLES[id % WORKED_EXAMPLES.length] ?? ['D', 14, '2026-04-30'];
      return isBad(id) ? (BAD_LINES[id % BAD_LINES.length] ?? '') : JSON.stringify({ id, code, n, start });
    });

    const { code, out } = await cli(['terms'], `${asked.join('\n')}\n`);

    const lines = out.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([0, LINES]);
    const wrong = lines.flatMap((line, id) => {
      const answer = JSON.parse(line) as Record<string, unknown>;
      const isRight = isBad(id) ? typeof answer['error'] === 'string' && answer['due'] === undefined && isOf(asked[id] ?? '', answer) : answer['id'] === id && answer['due'] === WORKED_EXAMPLES[id % WORKED_EXAMPLES.length]?.[3];
      return isRight ? [] : [line];
    });
    expect(wrong).toEqual([]);
  });

  it('words the steps in Dutch when asked', async () => {
    const { out } = await cli(['terms', '--lang', 'nl'], '{"code":"D","n":14,"start":"2026-04-30"}\n');

    expect(linesOf(out)[0]?.['steps']).toEqual([
      'De termijn begint met de gebeurtenis op donderdag 30 april 2026.',
      'De dag van de gebeurtenis telt niet mee: dag 1 is vrijdag 1 mei 2026.',
      '14 dagen verder is donderdag 14 mei 2026.',
      'donderdag 14 mei 2026 is Hemelvaartsdag.',
      expect.stringMatching(/^vrijdag 15 mei 2026 is een bij besluit gelijkgestelde dag \(/),
      'zaterdag 16 mei 2026 is een dag in het weekend.',
      'zondag 17 mei 2026 is een dag in het weekend.',
      'De termijn schuift op naar de eerstvolgende werkdag: maandag 18 mei 2026.',
      'De laatste dag is maandag 18 mei 2026, tot het einde van de dag.',
    ]);
  });
});

describe('cli plan', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zegel-plan-'));
  const file = (name: string, content: unknown, before = ''): string => {
    const at = path.join(folder, name);
    writeFileSync(at, before + JSON.stringify(content));
    return at;
  };

  it('prints the whole plan of a list of events, as it stands at an instant', async () => {
    const events = file('events.json', { events: [{ type: 'item.disposal-requested', occurredOn: '2026-04-13' }] });

    const [before, after] = await Promise.all(['2026-05-26T21:59:59Z', '2026-05-26T22:00:00Z'].map((at) => cli(['plan', '--events', events, '--at', at])));

    const planned = [before, after].map((run) => (JSON.parse(run?.out ?? '{}') as { deadlines: Record<string, unknown>[] }).deadlines.find(({ ruleId }) => ruleId === 'NL-13'));
    expect(planned.map((each) => [each?.['dueOn'], each?.['status']])).toEqual([['2026-05-26', 'open'], ['2026-05-26', 'lapsed']]);
  });

  it('prints every deadline of the list, each of its own party and with its steps', async () => {
    const { out } = await cli(['plan', '--events', file('verdict.json', [{ type: 'case.verdict-given', occurredOn: '2026-03-02', data: { suspectPresent: true } }]), '--at', '2026-03-03T00:00:00Z']);

    const { deadlines } = JSON.parse(out) as { deadlines: { ruleId: string; party: string; status: string; dueOn: string | null; steps: unknown[] }[] };
    // Appeal for either party (art. 408 Sv, fourteen days), and the claim on the advantage (art. 511b Sv, two years).
    const started = deadlines.filter(({ dueOn }) => dueOn !== null).map(({ ruleId, party, dueOn, status }) => [ruleId, party, dueOn, status]);
    expect(started).toEqual(expect.arrayContaining([['NL-32', 'prosecution', '2026-03-16', 'open'], ['NL-32', 'suspect', '2026-03-16', 'open'], ['NL-35', expect.any(String), '2028-03-02', 'open']]));
    expect(deadlines.filter(({ dueOn, steps }) => dueOn !== null && steps.length === 0)).toEqual([]);
  });

  it('reads past the byte order mark of a file', async () => {
    const [plain, marked] = await Promise.all(['', '\uFEFF'].map((mark, at) => cli(['plan', '--events', file(`marked-${at}.json`, [{ type: 'item.disposal-requested', occurredOn: '2026-04-13' }], mark), '--at', '2026-05-26T21:59:59Z'])));

    expect([marked?.code, marked?.err]).toEqual([0, '']);
    expect(marked?.out).toBe(plain?.out);
  });

  it('names everything that is wrong with the list at once, and fails', async () => {
    const { code, out, err } = await cli(['plan', '--events', file('bad.json', [{ type: 'x' }, { type: 'item.seized', occurredOn: '2026-02-30' }])]);

    expect([code, out]).toEqual([1, '']);
    expect((JSON.parse(err) as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(['/0/type', '/0/occurredOn', '/1/occurredOn']);
  });
});
