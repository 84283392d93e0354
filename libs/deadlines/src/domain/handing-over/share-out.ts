interface Held {
  readonly id: string;
  readonly caseId: string;
  readonly caseReference: string;
}

export interface Exception {
  readonly deadlineId: string;
  /** Left out: it stays where it is. */
  readonly toId?: string;
}

export interface ShareRefusal {
  readonly code: 'handover.receiver-outside' | 'handover.not-theirs';
  readonly pointer: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface Shares<H extends Held> {
  readonly handed: readonly { readonly held: H; readonly toId: string }[];
  readonly stayed: number;
  readonly refusals: readonly ShareRefusal[];
}

/**
 * Who gets which deadline of someone who leaves: all to one receiver, but for the exceptions. A case that a receiver may not see is refused, as
 * a deadline in the hands of someone who cannot see its case is in nobody's. All refusals at once.
 * @param exceptions each in its place; one that is not in form is a hole
 */
export function shareOut<H extends Held>(held: readonly H[], toId: string, exceptions: readonly (Exception | undefined)[], maySee: (userId: string, caseId: string) => boolean): Shares<H> {
  const stated = exceptions.flatMap((exception, index) => (exception ? [{ ...exception, index }] : []));
  const byId = new Map(stated.map((exception) => [exception.deadlineId, exception]));
  const known = new Set(held.map(({ id }) => id));
  const refusals: ShareRefusal[] = stated.flatMap(({ deadlineId, index }) => (known.has(deadlineId) ? [] : [{ code: 'handover.not-theirs' as const, pointer: `/exceptions/${index}/deadlineId` }]));
  const handed: { held: H; toId: string }[] = [];
  for (const each of held) {
    const exception = byId.get(each.id);
    const receiver = exception ? exception.toId : toId;
    if (receiver === undefined) continue;
    if (maySee(receiver, each.caseId)) handed.push({ held: each, toId: receiver });
    else refusals.push({ code: 'handover.receiver-outside', pointer: exception ? `/exceptions/${exception.index}/toId` : '/toId', params: { case: each.caseReference } });
  }
  const stayed = stated.filter(({ deadlineId, toId: other }) => other === undefined && known.has(deadlineId)).length;
  return { handed, stayed, refusals: uniqueOf(refusals) };
}

/** One case with twenty deadlines is one reason, not twenty. */
function uniqueOf(refusals: readonly ShareRefusal[]): readonly ShareRefusal[] {
  return [...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
}
