import type { Correctable } from '#cases';

type CorrectableField = Correctable['fields'][number];

export interface FieldRefusal {
  readonly code: 'field.required' | 'field.flag' | 'field.date' | 'field.text';
  readonly pointer: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !DATE.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function codeOf({ kind, required }: CorrectableField, value: unknown): FieldRefusal['code'] | null {
  if (value === undefined || value === null) return required ? 'field.required' : null;
  if (kind === 'boolean') return typeof value === 'boolean' ? null : 'field.flag';
  if (kind === 'date') return isDate(value) ? null : 'field.date';
  return typeof value === 'string' ? null : 'field.text';
}

/** Errors of the fields of a message, each at its own place. */
export function fieldRefusals(fields: readonly CorrectableField[], data: Readonly<Record<string, unknown>>): readonly FieldRefusal[] {
  return fields.flatMap((field): readonly FieldRefusal[] => {
    const code = codeOf(field, data[field.name]);
    return code === null ? [] : [{ code, pointer: `/data/${field.name}` }];
  });
}
