import type { Locale, Page } from '#platform';
import type { ImportView } from '../application/import-view.js';
import type { ReadingsView } from '../application/list-readings.service.js';
import type { PreviewView } from '../application/show-preview.service.js';
import type { Import, ImportPreview, OtherReadings } from '../contract.js';
import { wordCoded } from './word-coded.js';

export function toImport(view: ImportView, locale: Locale): Import {
  const { failure, notices } = view;
  return { ...view, failure: failure && { code: failure.code, detail: wordCoded(failure, locale).detail }, notices: notices.map((notice) => wordCoded(notice, locale)) };
}

export function toImports({ rows, nextCursor, total }: Page<ImportView>, locale: Locale): Page<Import> {
  return { rows: rows.map((row) => toImport(row, locale)), nextCursor, total };
}

export function toPreview({ rows, errors, errorCount, nextCursor }: PreviewView, locale: Locale): ImportPreview {
  return {
    rows: rows.map((row) => ({ ...row, messages: row.messages.map((message) => wordCoded(message, locale)) })),
    errors: errors.map((refused) => ({ row: refused.row, messages: refused.errors.map((error) => wordCoded(error, locale)) })),
    errorCount,
    nextCursor,
  };
}

export function toReadings({ rows, nextCursor }: ReadingsView, locale: Locale): OtherReadings {
  return { rows: rows.map(({ row, itemId, reference, differences }) => ({ row, itemId, reference, messages: differences.map((difference) => wordCoded(difference, locale)) })), nextCursor };
}
