import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../ui/form/select-field.js';

/** Every act that the log can hold, with its words: they are the texts of acts themselves. */
export function useActs(): readonly Option[] {
  const { i18n } = useTranslation('acts');
  const words = i18n.getResourceBundle(i18n.language, 'acts') as Readonly<Record<string, string | Readonly<Record<string, string>>>> | undefined;
  return useMemo(
    () =>
      Object.entries(words ?? {}).flatMap(([group, named]) =>
        typeof named === 'string' ? [{ value: group, text: named }] : Object.entries(named).map(([name, text]) => ({ value: `${group}.${name}`, text })),
      ),
    [words],
  );
}
