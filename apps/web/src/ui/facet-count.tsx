import type { FacetCount } from '@contract/platform';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.js';
import { shownCount } from '../lib/shown-count.js';
import './facet-count.css';

interface FacetNumberProps {
  /** Undefined while it is being counted: then nothing is said. */
  readonly counts: readonly FacetCount[] | undefined;
  readonly value: string;
}

/** How many rows a choice would show, beside its words. */
export function FacetNumber({ counts, value }: FacetNumberProps): ReactElement | null {
  const { t } = useTranslation('common');
  const locale = useLocale();
  const text = shownCount(counts, value, locale, (shown) => t('atLeast', { shown }));
  return text === null ? null : <span className="facet-count">{text}</span>;
}
