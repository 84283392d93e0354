/** A fact of a lot as it stands in the register, oldest first. */
export interface LotFact {
  readonly id: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly occurredAt: string | null;
  readonly timeZone: string | null;
  readonly ground: string | null;
  readonly decisionId: string | null;
  readonly documentId: string | null;
  readonly reason: string | null;
  readonly corrects: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is about the thing itself and not about its seizure: its moves and labels, its description, what it was divided into. */
const NOT_COPIED: ReadonlySet<string> = new Set([
  'item.placed', 'item.moved', 'item.handed-over', 'item.missing', 'item.found', 'item.place-corrected', 'item.search-assigned', 'label.printed', 'seal.broken',
  'item.corrected', 'item.register-changed', 'item.split', 'item.split-off', 'item.lot-joined', 'item.bound', 'item.unbound', 'identifier.desk-asked', 'identifier.asked-about', 'identifier.answered', 'identifier.answer-received',
]);

/**
 * The facts that a part of a lot takes with it, each as its corrections left it and under the identity of the first of its chain; those
 * that never happened are left out. Terms of the part so run from the true dates. The fact that its state rests on is always among them.
 */
export function factsToCopy(facts: readonly LotFact[], statusFactId: string | null): readonly LotFact[] {
  const correctionOf = new Map(facts.flatMap((fact) => (fact.corrects === null ? [] : [[fact.corrects, fact] as const])));
  return facts
    .filter(({ id, type, corrects }) => corrects === null && (id === statusFactId || !(NOT_COPIED.has(type) || type.startsWith('approval.'))))
    .map((fact) => asCorrected(fact, correctionOf))
    .filter(({ data }) => data['void'] !== true);
}

function asCorrected(root: LotFact, correctionOf: ReadonlyMap<string, LotFact>): LotFact {
  let stands = root;
  for (let next = correctionOf.get(root.id); next !== undefined; next = correctionOf.get(next.id)) {
    const { occurredOn, occurredAt, timeZone, documentId, data } = next;
    const { void: isVoid, ...stated } = data;
    stands = {
      ...stands,
      occurredOn,
      occurredAt,
      timeZone: timeZone ?? stands.timeZone,
      documentId: documentId ?? stands.documentId,
      data: { ...(Object.keys(stated).length === 0 ? stands.data : stated), void: isVoid === true },
    };
  }
  const { void: isVoid, ...data } = stands.data;
  return { ...stands, data: isVoid === true ? stands.data : data };
}
