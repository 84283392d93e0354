import { ASSET_CLASS_SPECS, ITEM_STATUSES, type ItemRow, type ItemStatus } from '#items';
import { FIELD_COLUMNS } from './field-columns.js';
import { wordDefects } from './word-defects.js';
import type { ExportColumn } from '../domain/export-column.js';

const CLASS_TITLES = new Map(ASSET_CLASS_SPECS.map(({ id, title }) => [id, title]));

const text = (nl: string, en: string, of: ExportColumn<ItemRow>['of']): ExportColumn<ItemRow> => ({ title: { nl, en }, kind: 'text', of });
const BASIS = { counted: { nl: 'geteld', en: 'counted' }, estimated: { nl: 'geschat', en: 'estimated' } } as const;

/** The columns of the list of items as columns of a file. */
export const ITEM_COLUMNS: Readonly<Record<string, readonly ExportColumn<ItemRow>[]>> = {
  reference: [text('Nummer', 'Number', ({ reference }) => reference)],
  case: [text('Dossier', 'Case', ({ caseReference }) => caseReference), text('Titel van het dossier', 'Title of the case', ({ caseTitle }) => caseTitle)],
  description: [
    text('Voorwerp', 'Item', ({ description }) => description),
    text('Soort', 'Class', ({ assetClass }, locale) => CLASS_TITLES.get(assetClass)?.[locale] ?? assetClass),
    text('Kenmerk', 'Identifier', ({ identifier }) => identifier),
  ],
  status: [text('Status', 'Status', ({ status }, locale) => ITEM_STATUSES[status as ItemStatus]?.title[locale] ?? status)],
  value: [
    { title: { nl: 'Waarde', en: 'Value' }, kind: 'number', of: ({ value }) => value?.amount ?? null },
    text('Valuta', 'Currency', ({ value }) => value?.currency ?? null),
    text('Waarde is', 'Value is', ({ valueBasis }, locale) => (valueBasis === null ? null : BASIS[valueBasis][locale])),
  ],
  deadline: [
    { title: { nl: 'Eerstvolgende termijn', en: 'Next deadline' }, kind: 'date', of: ({ nextDeadline }) => nextDeadline?.dueOn ?? null },
    text('Termijn', 'Term', ({ nextDeadline }, locale) => nextDeadline?.title[locale] ?? null),
  ],
  days: [{ title: { nl: 'Dagen onbeslist', en: 'Days without a decision' }, kind: 'number', of: ({ daysWithoutDecision }) => daysWithoutDecision?.toString() ?? null }],
  place: [text('Bewaarplaats', 'Place', ({ place }) => place), text('Bij wie', 'With whom', ({ holder }) => holder)],
  quality: [text('Wat er niet klopt', 'What is wrong', ({ assetClass, defects }, locale) => (defects ? wordDefects(assetClass, defects, locale) : null))],
  seized: [{ title: { nl: 'In beslag genomen', en: 'Seized on' }, kind: 'date', of: ({ seizedOn }) => seizedOn }],
  ...FIELD_COLUMNS,
};
