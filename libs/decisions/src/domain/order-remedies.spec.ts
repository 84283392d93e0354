import { openOrderRemedies } from './order-remedies.js';

describe('a separate order to withdraw is irrevocable (NL-30, art. 552f(6) Sv)', () => {
  it.each<[what: string, terms: readonly (string | null)[], expected: readonly string[]]>([
    ['when the registry says so and no day was computed', [], []],
    ['on the day after the last day of every party', ['2026-11-16', '2026-11-23'], []],
    ['not on the last day of the slowest', ['2026-11-16', '2026-11-24'], ['decision.order-remedy-open /finalOn 2026-11-24 NL-30']],
    ['not before it was served', ['2026-11-16', null], ['decision.order-not-served /finalOn - NL-30']],
    ['not for two reasons at once', ['2026-12-16', null], ['decision.order-not-served /finalOn - NL-30', 'decision.order-remedy-open /finalOn 2026-12-16 NL-30']],
  ])('%s', (_what, terms, expected) => {
    expect(openOrderRemedies(terms, '2026-11-24').map(({ code, pointer, params }) => [code, pointer, params['until'] ?? '-', params['rule']].join(' '))).toEqual(expected);
  });
});
