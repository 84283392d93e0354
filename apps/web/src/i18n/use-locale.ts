import type { Locale } from '@contract/platform';
import { useTranslation } from 'react-i18next';
import { toLocale } from '../lib/locale.js';

/** The reader's language; the component is drawn again when it changes. */
export function useLocale(): Locale {
  return toLocale(useTranslation().i18n.language);
}
