import { isRecord, type RawRecord } from '../rules/record-reader.js';

interface Located {
  readonly ruleId: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Where in the file a problem lies, as a JSON Pointer (RFC 6901): the field that is to blame where it can be found, else its rule,
 * else the file. Of several versions of a rule it is the one the problem names, else the first whose field is to blame.
 */
export function locateProblem(file: RawRecord, { ruleId, params }: Located): string {
  const { field, value, version } = params;
  if (ruleId === '') return typeof field === 'string' ? `/${escaped(field)}` : '';
  const rules: readonly unknown[] = Array.isArray(file['rules']) ? file['rules'] : [];
  const places = rules.flatMap((rule, index) => (isRecord(rule) && (rule['id'] ?? '?') === ruleId && (version === undefined || rule['version'] === version) ? [{ rule, at: `/rules/${index}` }] : []));
  if (typeof field === 'string') {
    for (const { rule, at } of places) {
      const found = find(rule, field.split('.').at(-1) ?? field, value, at);
      if (found !== undefined) return found;
    }
  }
  return places[0]?.at ?? '/rules';
}

function find(record: unknown, field: string, value: string | number | undefined, at: string): string | undefined {
  if (Array.isArray(record)) return firstOf(record.map((each: unknown, index) => find(each, field, value, `${at}/${index}`)));
  if (!isRecord(record)) return undefined;
  if (Object.hasOwn(record, field) && (value === undefined || JSON.stringify(record[field]) === value)) return `${at}/${escaped(field)}`;
  return firstOf(Object.entries(record).map(([name, each]) => find(each, field, value, `${at}/${escaped(name)}`)));
}

function firstOf(found: readonly (string | undefined)[]): string | undefined {
  return found.find((each) => each !== undefined);
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
