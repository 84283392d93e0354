import type { TFunction } from 'i18next';

/** The reader's word for a field that was changed; a field without one (a detail of a class) is named as it is. */
export function fieldWord(t: TFunction<'cases'>, field: string): string {
  return t(`field.${field}` as 'field.title', { defaultValue: field });
}
