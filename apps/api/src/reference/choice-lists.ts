import { ASSET_CLASS_SPECS, IDENTIFIER_TITLES } from '#items';
import type { ChoiceTitles, Titles } from '#platform';
import { gatherReference } from './gather-reference.js';
import { REQUEST_CHOICES } from './request-choices.js';

/** The fields of all classes, where a list is asked to show some. */
const FIELDS_OF_CLASSES: ChoiceTitles = Object.fromEntries(ASSET_CLASS_SPECS.flatMap(({ fields }) => fields.map(({ name, title }) => [name, title] as const)));

/** Every closed list that has words, for refusals that name what can be chosen: those of the reference, also the ones within a field, those of requests, and the kinds of identifiers. */
export function choiceLists(): readonly ChoiceTitles[] {
  return [IDENTIFIER_TITLES, FIELDS_OF_CLASSES, ...REQUEST_CHOICES, ...listsWithin(gatherReference())];
}

function listsWithin(value: unknown): readonly ChoiceTitles[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(listsWithin);
  return Array.isArray(value) && value.length > 0 && value.every(isChoice) ? [Object.fromEntries(value.map(({ id, value: code, title }) => [id ?? code ?? '', title])), ...within] : within;
}

interface Choice {
  readonly id?: string;
  readonly value?: string;
  readonly title: Titles;
}

function isChoice(entry: unknown): entry is Choice {
  return typeof entry === 'object' && entry !== null && 'title' in entry && ('id' in entry || 'value' in entry);
}
