import type { ItemEdit } from '../../contract.js';

/** What a change of some facts found before it; null where there was nothing. */
export interface EditedFacts {
  readonly description?: string;
  readonly details: Readonly<Record<string, unknown>>;
}

type Described = { readonly description: string; readonly details: Readonly<Record<string, unknown>> };

/** The facts of a thing that a change is about, as they stand. */
export function factsOf({ description, details }: Described, edit: Pick<ItemEdit, 'description' | 'details'>): EditedFacts {
  return { ...(edit.description !== undefined && { description }), details: Object.fromEntries(Object.keys(edit.details).map((name) => [name, details[name] ?? null])) };
}

/** A thing with some of its facts set; null takes one away, and what is not named stays. */
export function withFacts({ description, details }: Described, edit: EditedFacts): Described {
  const merged = { ...details, ...edit.details };
  return { description: edit.description ?? description, details: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null && value !== undefined)) };
}
