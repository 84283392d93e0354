import type { LegalDate } from '../../../platform/src/contract.js';

export interface OrderRefusal {
  readonly code: 'decision.order-not-served' | 'decision.order-remedy-open';
  /** JSON Pointer into the request that makes the decision final. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, string>>;
}

const RULE = 'NL-30';

/** Art. 552f(6) Sv: why a separate order to withdraw is not irrevocable on that day, by the last day of each party's cassation; null when it was not served. */
export function openOrderRemedies(terms: readonly (LegalDate | null)[], finalOn: LegalDate): readonly OrderRefusal[] {
  const until = terms.flatMap((term) => term ?? []).toSorted().at(-1);
  return [
    ...(terms.includes(null) ? [{ code: 'decision.order-not-served' as const, pointer: '/finalOn', params: { rule: RULE } }] : []),
    ...(until !== undefined && finalOn <= until ? [{ code: 'decision.order-remedy-open' as const, pointer: '/finalOn', params: { until, rule: RULE } }] : []),
  ];
}
