import type { Titles } from '../contract.js';

/** How an event is called on the timeline, by type. Each context brings the titles of the facts it records. */
export type EventTitles = Readonly<Record<string, Titles>>;

/** Multi-provider token: every context's event titles. */
export const EVENT_TITLES = Symbol('EventTitles');

/** The title of an event; a type nobody named is shown as it is stored. */
export function titleOfEvent(all: readonly EventTitles[], type: string): Titles {
  for (const titles of all) if (Object.hasOwn(titles, type)) return titles[type] as Titles;
  return { nl: type, en: type };
}
