/** European case law identifier: 'ECLI:NL:HR:2017:2225', in capitals without spaces. */
export function normaliseEcli(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** Five parts: ECLI, country, court, year, ordinal of at most 25 letters, digits and points. Takes the normalised form. */
export function isEcli(normalised: string): boolean {
  return /^ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}$/.test(normalised);
}
