import type { ClassDecision } from './class-rules.js';
import { readClassName } from './class-names.js';
import { fieldOfIdentifier, missingDetails, placeDetails } from './item-fields.js';
import { foldText } from './folded-text.js';
import { compareWithDescription, mapMoney, type ItemMoney } from './map-money.js';
import { mapPlace } from './map-place.js';
import { textAt, type MappedColumns } from './mapped-columns.js';
import type { MappedIdentifier, MappedItem } from './mapped-row.js';
import type { ImportMapping } from './mapping.js';
import { readIdentifier } from './read-identifier.js';
import type { RowReport } from './row-report.js';
import { JOINED_TARGETS, kindOf } from './target.js';

type DecideClass = (description: string) => ClassDecision;

/** The item of a row, without the day it was seized. */
export function mapItem(
  mapping: ImportMapping,
  columns: MappedColumns,
  texts: readonly string[],
  decide: DecideClass,
  report: RowReport,
): Omit<MappedItem, 'seizedOn'> {
  const reference = joined(columns, texts, 'item.reference');
  const description = joined(columns, texts, 'item.description');
  const decision = decideItemClass(columns, texts, description, decide, report);
  const money = mapMoney(mapping, columns, texts, decision, report);
  const valueColumn = columns.one('item.value') ?? columns.one('item.estimatedValue');
  if (mapping.valueInDescription) compareWithDescription(description, money, valueColumn?.header, report);

  const identifiers = readIdentifiers(columns, texts, decision, report);
  const quantity = textAt(texts, columns.one('item.quantity'));
  const place = mapPlace(columns, texts, mapping.defaults.country);
  const active = readActive(columns, texts, report);
  return {
    ...(reference !== '' && { reference }),
    assetClass: decision.assetClass,
    classRule: decision.rule,
    description: description === '' ? withoutDescription(columns, money, identifiers, report) : description,
    ...(quantity !== '' && { quantity }),
    ...money,
    identifiers,
    ...(place && { place }),
    details: mapDetails(columns, texts, { decision, identifiers, hasAmount: money.amount !== undefined }, report),
    ...(active !== undefined && { active }),
  };
}

function joined(columns: MappedColumns, texts: readonly string[], target: 'item.reference' | 'item.description'): string {
  return columns
    .to(target)
    .map((column) => textAt(texts, column))
    .filter((text) => text !== '')
    .join(JOINED_TARGETS[target]);
}

/** The class the register names goes before what the description looks like. */
function decideItemClass(
  columns: MappedColumns,
  texts: readonly string[],
  description: string,
  decide: DecideClass,
  report: RowReport,
): ClassDecision {
  const column = columns.one('item.class');
  const header = (column ?? columns.one('item.description'))?.header;
  const named = textAt(texts, column);
  const byName = readClassName(named);
  const byText = decide(`${named} ${description}`.trim());
  if (byName !== undefined && byName !== byText.assetClass) {
    return { assetClass: byName, rule: 'column', parts: {}, fields: {}, valueIsEstimate: false, doubtful: false };
  }
  if (byName !== undefined) return { ...byText, rule: 'column', doubtful: false };
  const text = named === '' ? description : named;
  if (text === '') return byText;
  if (byText.rule === 'default') report.note('import.class-not-recognised', header, { text });
  else if (byText.doubtful) report.note('import.class-doubtful', header, { text: description, rule: byText.rule });
  return byText;
}

function readIdentifiers(
  columns: MappedColumns,
  texts: readonly string[],
  { assetClass }: ClassDecision,
  report: RowReport,
): readonly MappedIdentifier[] {
  return columns.startingWith('item.identifier.').flatMap((column) => {
    const identifier = readIdentifier(textAt(texts, column), column, assetClass, report);
    if (identifier === undefined) return [];
    const field = fieldOfIdentifier(assetClass, identifier);
    if (field !== undefined) return [{ ...identifier, field }];
    const { kind, value } = identifier;
    report.note('import.identifier-without-field', column.header, { value, kind, assetClass });
    return [identifier];
  });
}

/** Stands in for a description, so that the item can be told from others; a row that gives nothing is refused. */
function withoutDescription(
  columns: MappedColumns,
  money: ItemMoney,
  identifiers: readonly MappedIdentifier[],
  report: RowReport,
): string {
  const column = columns.one('item.description')?.header;
  const worth = money.amount ?? money.estimatedValue;
  const [identifier] = identifiers;
  if (identifier === undefined && worth === undefined) {
    report.refuse('import.nothing-described', column);
    return '';
  }
  report.note('import.description-missing', column);
  return identifier?.value ?? `${worth?.currency} ${worth?.amount}`;
}

/** What the register states in a column goes before what the description looks like. */
function mapDetails(
  columns: MappedColumns,
  texts: readonly string[],
  known: { decision: ClassDecision; identifiers: readonly MappedIdentifier[]; hasAmount: boolean },
  report: RowReport,
): MappedItem['details'] {
  const { assetClass, parts, fields } = known.decision;
  const stated = columns
    .startingWith('item.detail.')
    .map((column) => [kindOf(column.to), textAt(texts, column)] as const)
    .filter(([, text]) => text !== '');
  const placed = placeDetails(assetClass, { ...parts, ...Object.fromEntries(stated) });
  const numbers = known.identifiers.flatMap(({ field, value }) => (field === undefined ? [] : [[field, value] as const]));
  const details = { ...fields, ...placed.details, ...Object.fromEntries(numbers) };
  for (const part of placed.unfit) {
    const column = columns.startingWith('item.detail.').find(({ to }) => kindOf(to) === part);
    report.note('import.detail-not-understood', column?.header, { value: textAt(texts, column) });
  }
  for (const field of missingDetails(assetClass, details, known.hasAmount)) {
    report.note('import.detail-missing', undefined, { assetClass, field });
  }
  return details;
}

function readActive(columns: MappedColumns, texts: readonly string[], report: RowReport): boolean | undefined {
  const column = columns.one('item.active');
  const text = textAt(texts, column);
  if (column === undefined || text === '') return undefined;
  const known = Object.entries(column.values ?? {}).find(([value]) => foldText(value) === foldText(text));
  if (known === undefined) report.note('import.active-not-understood', column.header, { value: text });
  return known?.[1];
}
