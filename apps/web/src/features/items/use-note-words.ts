import { useTranslation } from 'react-i18next';

interface NoteWords {
  /** A note on an item, with what it is about. */
  readonly ofItem: (code: string, params: Readonly<Record<string, unknown>> | undefined) => string;
  /** A note on a case, which carries no more than its code. */
  readonly ofCase: (code: string) => string;
}

/** What the review notes of an import say; a note that is not known here is shown as it is. */
export function useNoteWords(): NoteWords {
  const { t } = useTranslation('notes');
  const named = (code: string): string => code.replace(/^import\./, '');
  return {
    ofItem: (code, params) => t(`item.${named(code)}` as 'item.text-cleaned', { ...params, defaultValue: code }),
    ofCase: (code) => t(`brief.${named(code)}` as 'brief.case-key-missing', { defaultValue: code }),
  };
}
