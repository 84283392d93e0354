/** What the address of the calculator says: everything that was filled in, so that an answer can be sent to someone. */
export interface TermSearch {
  readonly code?: string;
  readonly n?: number;
  readonly eenheid?: string;
  readonly begin?: string;
  readonly kalender?: string;
}

const short = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' && value.length <= 40 ? value : undefined);

export function readTermSearch(raw: Readonly<Record<string, unknown>>): TermSearch {
  const n = typeof raw.n === 'number' && Number.isInteger(raw.n) && raw.n >= 0 ? raw.n : undefined;
  const said = { code: short(raw.code), n, eenheid: short(raw.eenheid), begin: short(raw.begin), kalender: short(raw.kalender) };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as TermSearch;
}
