import type { TFunction } from 'i18next';

/** What a review note of the import says; a note of a newer server is named by its code. */
export function noteWords(t: TFunction<'items'>, code: string, params: Readonly<Record<string, unknown>> | undefined): string {
  const known = code.replace(/^import\./, '');
  return t(`note.${known}` as 'note.text-cleaned', { ...params, defaultValue: code });
}
