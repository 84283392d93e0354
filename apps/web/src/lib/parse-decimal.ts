import type { Locale } from '@contract/platform';

/**
 * A number as a person types it, turned into a decimal string: '12.500,50' (nl) and '12,500.50' (en) give '12500.50'.
 * Grouping is accepted only where it stands right (three digits), so '1.5' typed in a Dutch form is read as 1.5, never as 15.
 * Answers null when the text is not one number.
 */
export function parseDecimal(text: string, locale: Locale): string | null {
  const typed = text.trim().replace(/[\s\u00a0\u202f]/g, '').replace(/^[€$£]/, '');
  const [group, point] = locale === 'nl' ? ['\\.', ','] : [',', '\\.'];
  const grouped = new RegExp(`^-?\\d{1,3}(${group}\\d{3})+(${point}\\d+)?$`);
  const plain = new RegExp(`^-?\\d+(${point}\\d+)?$`);
  if (grouped.test(typed) || plain.test(typed)) {
    return locale === 'nl' ? typed.replaceAll('.', '').replace(',', '.') : typed.replaceAll(',', '');
  }
  // The other language's decimal sign, when it cannot be grouping.
  if (/^-?\d+[.,](\d{1,2}|\d{4,})$/.test(typed)) return typed.replace(',', '.');
  return null;
}
