import { ASSET_CLASS_SPECS, LISTED_FIELDS, type FieldSpec, type ItemRow } from '#items';
import type { Locale } from '#platform';
import type { CellKind, ExportColumn } from '../domain/export-column.js';

const KINDS: Readonly<Partial<Record<FieldSpec['kind'], CellKind>>> = { integer: 'number', decimal: 'number', date: 'date' };
const YES_NO = { yes: { nl: 'ja', en: 'yes' }, no: { nl: 'nee', en: 'no' } } as const;

/** Fields of a class as columns of a file, by the class and the name of the field; a thing of another class says nothing there. */
export const FIELD_COLUMNS: Readonly<Record<string, readonly ExportColumn<ItemRow>[]>> = Object.fromEntries(
  ASSET_CLASS_SPECS.flatMap(({ id, title, fields }) =>
    fields
      .filter(({ name }) => LISTED_FIELDS.includes(name))
      .map((field): [string, readonly ExportColumn<ItemRow>[]] => [
        `${id}.${field.name}`,
        [
          {
            title: { nl: `${title.nl}: ${field.title.nl}`, en: `${title.en}: ${field.title.en}` },
            kind: KINDS[field.kind] ?? 'text',
            of: ({ assetClass, fields: said }, locale) => (assetClass === id ? worded(field, said[field.name], locale) : null),
          },
        ],
      ]),
  ),
);

/** The names of the fields among the columns that are asked for. */
export function fieldsAmong(columns: readonly string[]): readonly string[] {
  return [...new Set(columns.filter((id) => Object.hasOwn(FIELD_COLUMNS, id)).map((id) => id.slice(id.indexOf('.') + 1)))];
}

function worded(field: FieldSpec, value: unknown, locale: Locale): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return YES_NO[value ? 'yes' : 'no'][locale];
  return field.choices?.find((choice) => choice.value === value)?.title[locale] ?? String(value);
}
