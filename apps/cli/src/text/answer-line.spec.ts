import { answerTerm, shippedBook } from '#deadlines/pure';
import { answerLine } from './answer-line.js';

const { calendars } = shippedBook();
const answerOf = (line: string): Record<string, unknown> => answerLine(line, (raw) => answerTerm(raw, calendars), 'en') as Record<string, unknown>;

const GOOD = { id: 7, code: 'D', n: 14, start: '2026-04-30' };
const STALE = { due: '2000-01-01', steps: ['of before'], warnings: ['of before'], error: 'of before' };

describe('a line of terms', () => {
  it('is read after a byte order mark, and answered without it', () => {
    expect(answerOf(`\uFEFF${JSON.stringify(GOOD)}`)).toEqual(answerOf(JSON.stringify(GOOD)));
    expect(answerOf('\uFEFFno json')).toEqual({ input: 'no json', error: 'This line is no JSON object.' });
  });

  it('that is computed carries no error, and only what was computed, whatever it came with', () => {
    expect(answerOf(JSON.stringify({ ...STALE, ...GOOD }))).toEqual({ ...GOOD, due: '2026-05-18', steps: answerOf(JSON.stringify(GOOD))['steps'] });
  });

  it('that cannot be computed carries neither due nor steps nor warnings, whatever it came with', () => {
    expect(answerOf(JSON.stringify({ ...GOOD, ...STALE, n: 0 }))).toEqual({ ...GOOD, n: 0, error: 'The length (n) is at least 1.' });
  });

  it('comes back with every other field of its own', () => {
    expect(answerOf('{"input":"x","error":"old","code":"D","n":1,"start":"2026-11-20"}')).toMatchObject({ input: 'x', due: '2026-11-23' });
  });

  it('may be an answer of before: the same comes out', () => {
    const once = answerOf(JSON.stringify(GOOD));

    expect(answerOf(JSON.stringify(once))).toEqual(once);
  });
});
