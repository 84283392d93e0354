const ID = /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-f-])/g;
const LENGTH = 36;

/**
 * Every id that an answer names, at whatever depth and under whatever name: of cases, items, parties, decisions, documents and whatever
 * comes later. Read from the answer itself, so that no list can forget to say what it shows.
 */
export function shownIds(answer: unknown): ReadonlySet<string> {
  const ids = new Set<string>();
  gather(answer, ids);
  return ids;
}

function gather(value: unknown, ids: Set<string>): void {
  if (typeof value === 'string') {
    // Also within another text, as the key of a planned deadline holds the id of what it is about.
    if (value.length >= LENGTH) for (const id of value.match(ID) ?? []) ids.add(id);
  } else if (Array.isArray(value) || value instanceof Set) {
    for (const each of value) gather(each, ids);
  } else if (value instanceof Map) {
    for (const [key, each] of value) {
      gather(key, ids);
      gather(each, ids);
    }
  } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(value instanceof Date)) {
    for (const [key, each] of Object.entries(value)) {
      gather(key, ids);
      gather(each, ids);
    }
  }
}

interface Named {
  readonly caseId: string | null;
  readonly subjectId: string | null;
}

/** What the log has to add to the rows of an answer: the ids it shows that no row of it names already. Null when there are none. */
export function idsBeside(answer: unknown, rows: readonly Named[], actorId: string): readonly string[] | null {
  const ids = new Set(shownIds(answer));
  ids.delete(actorId);
  for (const { caseId, subjectId } of rows) {
    if (caseId !== null) ids.delete(caseId);
    if (subjectId !== null) ids.delete(subjectId);
  }
  return ids.size === 0 ? null : [...ids];
}
