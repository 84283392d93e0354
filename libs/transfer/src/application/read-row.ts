import { amountErrors, moneyErrors } from '#items';
import type { Coded } from '../domain/coded.js';
import type { RowNote, RowRefusal } from '../domain/codes.js';
import { createRowMapper, type MapContext, type RawRow } from '../domain/map-row.js';
import type { MappedItem, MappedMoney, MappedRow, RowResult } from '../domain/mapped-row.js';
import type { ImportMapping } from '../domain/mapping.js';
import { isSecret, withheld } from './withheld.js';

type AmountError = ReturnType<typeof moneyErrors>[number];

/** A row of a file with what the mapping made of it. */
export interface FileRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly result: RowResult;
}

/**
 * Reads rows as the item register may keep them. An amount that it would not take is no amount: it stays in the verbatim row, with
 * a note. A row with what gives power over a wallet is refused, and what is kept of a refused row is without it.
 */
export function createRowReader(mapping: ImportMapping, headers: readonly string[], context: MapContext): (row: RawRow) => FileRow {
  const map = createRowMapper(mapping, headers, context);
  return (raw) => {
    const result = map(raw);
    if (holdsSecret(raw, result)) return withoutSecret(raw, headers, result);
    return { ...raw, result: result.status === 'mapped' ? { status: 'mapped', row: withLawfulAmounts(result.row) } : result };
  };
}

/** Also what only shows once columns are joined. */
function holdsSecret({ cells }: RawRow, result: RowResult): boolean {
  const joined = result.status === 'mapped' ? [result.row.item.description] : [];
  return [...cells, ...joined].some(isSecret);
}

function withoutSecret({ rowNumber, cells }: RawRow, headers: readonly string[], result: RowResult): FileRow {
  const inOneCell = cells.some(isSecret);
  const kept = inOneCell ? withheld(cells) : withheld(cells, () => true);
  const others = result.status === 'refused' ? result.row.errors.filter(({ params }) => !Object.values(params ?? {}).some((value) => typeof value === 'string' && isSecret(value))) : [];
  const errors: readonly Coded<RowRefusal>[] = [...others, { code: 'import.secret' }];
  const verbatim = Object.fromEntries(headers.map((header, index) => [header, kept[index] ?? '']));
  return { rowNumber, cells: kept, result: { status: 'refused', row: { rowNumber, errors, verbatim } } };
}

function withLawfulAmounts(row: MappedRow): MappedRow {
  const { amount, estimatedValue, ...item } = row.item;
  const taken = held('amount', amount, (money) => amountErrors(item.assetClass, money, ''));
  const estimated = held('estimatedValue', estimatedValue, (money) => moneyErrors(money, ''));
  const notes = [...taken.notes, ...estimated.notes];
  return notes.length === 0 ? row : { ...row, item: { ...item, ...taken.money, ...estimated.money }, notes: [...row.notes, ...notes] };
}

type MoneyField = 'amount' | 'estimatedValue';

interface Held {
  readonly money: Partial<Pick<MappedItem, MoneyField>>;
  readonly notes: readonly Coded<RowNote>[];
}

/** The money of a field as far as the register takes it, with a note of what it does not. */
function held(field: MoneyField, money: MappedMoney | undefined, errorsOf: (money: MappedMoney) => readonly AmountError[]): Held {
  if (money === undefined) return { money: {}, notes: [] };
  const [error] = errorsOf(money);
  if (error === undefined) return { money: { [field]: money }, notes: [] };
  return { money: {}, notes: [{ code: 'import.amount-refused', params: { ...error.params, field, rule: error.code, value: money.amount } }] };
}
