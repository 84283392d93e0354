import type { ExportRequest } from '../contract.js';

/** What was asked of the list that is taken out: its filter and its order. */
export function askedOf({ list, items = {}, cases = {}, log = {} }: ExportRequest): Readonly<Record<string, unknown>> {
  return { ...{ items, cases, log }[list] };
}

/** The filter as the log may hold it: the words of a search may be a name and are left out. */
export function filterForLog(request: ExportRequest): Readonly<Record<string, unknown>> {
  const { text: _text, ...filter } = askedOf(request);
  return filter;
}
