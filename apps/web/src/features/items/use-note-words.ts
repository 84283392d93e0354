import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';

type Params = Readonly<Record<string, unknown>>;

interface NoteWords {
  /** A note on an item, with what it is about. */
  readonly ofItem: (code: string, params: Params | undefined) => string;
  /** A note on a case, which carries no more than its code. */
  readonly ofCase: (code: string) => string;
}

/** What the review notes of an import say; a note that is not known here is shown as it is. */
export function useNoteWords(): NoteWords {
  const { t } = useTranslation('notes');
  const locale = useLocale();
  const named = (code: string): string => code.replace(/^import\./, '');
  return {
    ofItem: (code, params = {}) => t(`item.${named(code)}` as 'item.text-cleaned', { ...inWords(params, locale), defaultValue: code }),
    ofCase: (code) => t(`brief.${named(code)}` as 'brief.case-key-missing', { defaultValue: code }),
  };
}

/** What stands there in both languages, in that of the reader. */
function inWords(params: Params, locale: 'nl' | 'en'): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' && value !== null && locale in value ? (value as Params)[locale] : value]));
}
