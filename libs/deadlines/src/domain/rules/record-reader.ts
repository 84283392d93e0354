import { isLegalDate } from '../calendar/legal-date.js';
import type { PackProblem } from './pack-problem.js';
import type { Titles } from './rule.js';

export type RawRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the fields of one JSON object and collects what is wrong with them; a broken field yields a harmless stand-in. */
export class RecordReader {
  readonly #record: RawRecord;
  readonly #ruleId: string;
  readonly #problems: PackProblem[];
  readonly #read = new Set<string>();

  constructor(record: RawRecord, ruleId: string, problems: PackProblem[]) {
    this.#record = record;
    this.#ruleId = ruleId;
    this.#problems = problems;
  }

  has(field: string): boolean {
    return this.raw(field) !== undefined;
  }

  raw(field: string): unknown {
    this.#read.add(field);
    return this.#record[field];
  }

  text(field: string): string {
    const value = this.raw(field);
    return typeof value === 'string' && value.trim() !== '' ? value : this.#invalid(field, value, '');
  }

  whole(field: string, smallest: number): number {
    const value = this.raw(field);
    return typeof value === 'number' && Number.isInteger(value) && value >= smallest
      ? value
      : this.#invalid(field, value, smallest);
  }

  flag(field: string): boolean {
    const value = this.raw(field) ?? false;
    return typeof value === 'boolean' ? value : this.#invalid(field, value, false);
  }

  date(field: string): string {
    const value = this.raw(field);
    return isLegalDate(value) ? value : this.#invalid(field, value, '1970-01-01');
  }

  dateOrNull(field: string): string | null {
    return (this.raw(field) ?? null) === null ? null : this.date(field);
  }

  oneOf<T extends string>(field: string, allowed: readonly [T, ...T[]]): T {
    const value = this.raw(field);
    return allowed.find((each) => each === value) ?? this.#invalid(field, value, allowed[0]);
  }

  someOf<T extends string>(field: string, allowed: readonly [T, ...T[]]): readonly T[] {
    const values = this.list(field);
    return values.map((value) => allowed.find((each) => each === value) ?? this.#invalid(field, value, allowed[0]));
  }

  titles(field: string): Titles {
    const value = this.raw(field);
    const isTitles = isRecord(value) && typeof value['nl'] === 'string' && typeof value['en'] === 'string';
    return isTitles && value['nl'] !== '' && value['en'] !== ''
      ? { nl: String(value['nl']), en: String(value['en']) }
      : this.#invalid(field, value, { nl: '', en: '' });
  }

  /** A list that may be left out. */
  list(field: string): readonly unknown[] {
    const value = this.raw(field) ?? [];
    return Array.isArray(value) ? (value as readonly unknown[]) : this.#invalid<readonly unknown[]>(field, value, []);
  }

  texts(field: string): readonly string[] {
    return this.list(field).map((value) => (typeof value === 'string' ? value : this.#invalid(field, value, '')));
  }

  record(field: string): RawRecord {
    const value = this.raw(field);
    return isRecord(value) ? value : this.#invalid<RawRecord>(field, value, {});
  }

  /** Names the fields nobody asked for: a misspelt field would otherwise be a rule that silently lacks something. */
  refuseOthers(): void {
    for (const field of Object.keys(this.#record).filter((each) => !this.#read.has(each))) {
      this.#problems.push({ code: 'rule.field-unknown', ruleId: this.#ruleId, params: { field } });
    }
  }

  #invalid<T>(field: string, value: unknown, standIn: T): T {
    const code = value === undefined ? 'rule.field-missing' : 'rule.field-invalid';
    const params: PackProblem['params'] = value === undefined ? { field } : { field, value: JSON.stringify(value) };
    this.#problems.push({ code, ruleId: this.#ruleId, params });
    return standIn;
  }
}
