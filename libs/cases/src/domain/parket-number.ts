/**
 * Number of a criminal case at the prosecution service: office (2 digits), serial (6), year (2) and sometimes a suffix,
 * as OWV for the deprivation of advantage. Written 13-246712-15, 18/053047-04 or 20.000941.19; no check digit is published.
 */
const WRITTEN = /^(\d{2})[-/. ]?(\d{6})[-/. ]?(\d{2})(?:[-/. ]?([A-Z]{1,4}))?$/;

/** The one written form, 'OO-SSSSSS-YY' with '-XXX' for a suffix; what is no parket number comes back trimmed, in capitals. */
export function normaliseParketNumber(text: string): string {
  const plain = text.trim().toUpperCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ');
  const [, office, serial, year, suffix] = WRITTEN.exec(plain) ?? [];
  if (office === undefined) return plain;
  return [office, serial, year, ...(suffix === undefined ? [] : [suffix])].join('-');
}

/** Takes the normalised form. */
export function isParketNumber(normalised: string): boolean {
  return /^\d{2}-\d{6}-\d{2}(-[A-Z]{1,4})?$/.test(normalised);
}
