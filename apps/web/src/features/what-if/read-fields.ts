import type { WhatIfField } from '@contract/deadlines';

/** Fields of an event that hold several values at once. */
const lists: ReadonlySet<string> = new Set(['grounds']);

/** What was chosen of an event that may happen, with the values as the rules compare them; what was not said is left out. */
export function readFields(fields: readonly WhatIfField[], chosen: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const said = fields.flatMap(({ name, values }) => {
    const found = values.find(({ value }) => String(value) === chosen[name]);
    return found === undefined ? [] : [[name, lists.has(name) ? [found.value] : found.value] as const];
  });
  return Object.fromEntries(said);
}
