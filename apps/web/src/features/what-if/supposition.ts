import type { WhatIfRequest } from '@contract/deadlines';

/** One thing that is assumed to be different, with the words that stand on its chip. */
export interface Supposition {
  readonly words: string;
  readonly moved?: NonNullable<WhatIfRequest['moved']>[number];
  readonly supposed?: NonNullable<WhatIfRequest['supposed']>[number];
}

/** The suppositions as the server takes them; of one event the last one said counts. */
export function toRequest(suppositions: readonly Supposition[]): WhatIfRequest {
  const moved = new Map(suppositions.flatMap(({ moved: one }) => (one ? [[one.eventId, one] as const] : [])));
  return { moved: [...moved.values()], supposed: suppositions.flatMap(({ supposed }) => (supposed ? [supposed] : [])) };
}
