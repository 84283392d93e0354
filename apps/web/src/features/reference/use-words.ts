import type { Coded, Reference } from '@contract/reference';
import { useCallback } from 'react';
import { useLocale } from '../../i18n/use-locale.js';
import { useReference } from './use-reference.js';

/** The names of the lists whose members have an id and a title. */
export type CodedList = {
  [Name in keyof Reference]: Reference[Name] extends readonly { readonly id: string; readonly title: Coded['title'] }[] ? Name : never;
}[keyof Reference];

const indexes = new WeakMap<readonly Coded[], ReadonlyMap<string, Coded>>();

function indexOf(list: readonly Coded[]): ReadonlyMap<string, Coded> {
  const known = indexes.get(list);
  if (known) return known;
  const made = new Map(list.map((coded) => [coded.id, coded]));
  indexes.set(list, made);
  return made;
}

/** The reader's word for a value of a closed list; a value the list does not know is shown as it is. */
export function useWords(): (list: CodedList, id: string) => string {
  const reference = useReference();
  const locale = useLocale();
  return useCallback((list, id) => indexOf(reference[list]).get(id)?.title[locale] ?? id, [reference, locale]);
}
