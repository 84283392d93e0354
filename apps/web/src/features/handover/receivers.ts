import type { HandOverRow } from '../../api/deadlines.js';

/** Who gets a deadline instead of the receiver of all: a person, or nobody (`stay`); '' follows the rest. */
export type Receivers = Readonly<Record<string, string>>;

export const stay = 'stay';

/** The exceptions as they are asked of the server. */
export function exceptionsOf(receivers: Receivers): { deadlineId: string; toId?: string }[] {
  return Object.entries(receivers)
    .filter(([, receiver]) => receiver !== '')
    .map(([deadlineId, receiver]) => (receiver === stay ? { deadlineId } : { deadlineId, toId: receiver }));
}

/** How many of those that the receiver may not see have no exception yet. */
export function unresolvedIn(rows: readonly HandOverRow[], blocked: number, receivers: Receivers): number {
  const solved = rows.filter(({ deadline, mayReceive }) => !mayReceive && (receivers[deadline.id] ?? '') !== '').length;
  return blocked - solved;
}
