import type { FacetCount } from '@contract/platform';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { shownCount } from '../../lib/shown-count.js';
import type { Option } from '../../ui/form/select-field.js';

/** Options with the number of rows that each would show. */
export function useCountedOptions(): (options: readonly Option[], counts: readonly FacetCount[] | undefined) => readonly Option[] {
  const { t } = useTranslation('common');
  const locale = useLocale();
  return useCallback(
    (options, counts) =>
      options.map((option) => {
        const count = shownCount(counts, option.value, locale, (shown) => t('atLeast', { shown }));
        return count === null ? option : { ...option, text: `${option.text} (${count})` };
      }),
    [t, locale],
  );
}
