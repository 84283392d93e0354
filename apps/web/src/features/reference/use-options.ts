import { useMemo } from 'react';
import { useLocale } from '../../i18n/use-locale.js';
import type { Option } from '../../ui/form/select-field.js';
import { useReference } from './use-reference.js';
import type { CodedList } from './use-words.js';

/** A closed list as options to choose from; `only` keeps those that are allowed here, in their order. */
export function useOptions(list: CodedList, only?: readonly string[]): readonly Option[] {
  const reference = useReference();
  const locale = useLocale();
  return useMemo(() => {
    const all = reference[list].map(({ id, title }) => ({ value: id, text: title[locale] }));
    return only ? all.filter(({ value }) => only.includes(value)) : all;
  }, [reference, locale, list, only]);
}
