import type { Absence, StandIn } from '@contract/access';

/** What the reader is about to do on the page of deputies. */
export type DeputyAct =
  | { readonly kind: 'deputy'; readonly of: StandIn }
  | { readonly kind: 'absence'; readonly of: StandIn; readonly absence: Absence | null }
  | { readonly kind: 'head'; readonly unitId: string };
