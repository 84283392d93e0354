import type { Item } from '#items';
import type { Coded } from '../domain/coded.js';
import type { WriteNote } from '../domain/write-codes.js';

/** Notes that are about the case as much as about the item. */
const OF_THE_CASE: readonly WriteNote[] = ['import.case-key-fallback', 'import.case-key-missing', 'import.reference-not-understood'];

/** What a person has to look at in an item, as the item register keeps it; each thing once. */
export function reviewNotesOf(notes: readonly Coded<WriteNote>[]): Item['reviewNotes'] {
  const distinct = new Map(notes.map((note) => [JSON.stringify(note), note]));
  return [...distinct.values()].map(({ code, params, column }) => ({ code, params: { ...params, ...(column !== undefined && { column }) } }));
}

/** The codes a case is marked with. */
export function caseNotesOf(notes: readonly Coded<WriteNote>[]): string[] {
  return [...new Set(notes.map(({ code }) => code).filter((code) => OF_THE_CASE.includes(code)))];
}
