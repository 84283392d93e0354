import type { AssetClassSpec, FieldSpec, ItemRow } from '@contract/items';
import type { Locale } from '@contract/platform';
import type { TFunction } from 'i18next';
import { formatDate } from '../../lib/format-date.js';
import { formatDecimal, formatNumber } from '../../lib/format-number.js';
import { titleOf } from '../../lib/title-of.js';
import { readList } from '../../lib/url-list.js';
import type { Column } from '../../ui/table/column.js';

const NUMBERS: readonly FieldSpec['kind'][] = ['integer', 'decimal'];

/** The fields of the classes that the list is narrowed to, and those that the address names anyhow, as columns. Of one class alone some are shown without being asked. */
export function fieldColumns(all: readonly AssetClassSpec[], classes: readonly string[], cols: string | undefined, t: TFunction<'items'>, locale: Locale): readonly Column<ItemRow>[] {
  const named = readList(cols) ?? [];
  const only = classes.length === 1;
  return all.flatMap((spec) =>
    spec.fields
      .filter(({ name, kind }) => kind !== 'denominations' && (classes.includes(spec.id) || named.includes(`${spec.id}.${name}`)))
      .map((field): Column<ItemRow> => {
        const title = titleOf(field.title, locale);
        return {
          id: `${spec.id}.${field.name}`,
          title: only ? title : `${titleOf(spec.title, locale)}: ${title}`,
          width: 6.5,
          unusual: !(only && spec.listColumns.includes(field.name)),
          ...(NUMBERS.includes(field.kind) ? { align: 'end' } : {}),
          cell: ({ assetClass, fields }) => (assetClass === spec.id ? shownField(field, fields[field.name], t, locale) : '–'),
        };
      }),
  );
}

/** What makes room for the columns of a class. */
const waiving: readonly string[] = ['days', 'seized'];

/** The columns of every list with those of its class after what the thing is. */
export function withFields(all: readonly Column<ItemRow>[], ofClass: readonly Column<ItemRow>[]): readonly Column<ItemRow>[] {
  const after = all.findIndex(({ id }) => id === 'description') + 1;
  const full = ofClass.some(({ unusual }) => unusual !== true);
  return [...all.slice(0, after), ...ofClass, ...all.slice(after).map((column) => (full && waiving.includes(column.id) ? { ...column, unusual: true } : column))];
}

/** Names of the fields among columns, as the server is asked for them. */
export const fieldsOf = (columns: readonly Column<ItemRow>[]): readonly string[] => [...new Set(columns.flatMap(({ id }) => (id.includes('.') ? [id.slice(id.indexOf('.') + 1)] : [])))];

function shownField(field: FieldSpec, value: unknown, t: TFunction<'items'>, locale: Locale): string {
  if (value === undefined || value === null || value === '') return '–';
  const unit = field.unit ? ` ${field.unit}` : '';
  switch (field.kind) {
    case 'boolean':
      return value === true ? t('yes') : t('no');
    case 'date':
      return formatDate(String(value), locale, { weekday: false });
    case 'integer':
      return `${field.unit && typeof value === 'number' ? formatNumber(value, locale) : String(value)}${unit}`;
    case 'decimal':
      return `${formatDecimal(String(value), locale)}${unit}`;
    case 'choice': {
      const choice = field.choices?.find((one) => one.value === value);
      return choice ? titleOf(choice.title, locale) : String(value);
    }
    default:
      return String(value);
  }
}
