import type { Item } from '#items';
import type { FieldChange } from '#platform';
import type { Coded } from '../domain/coded.js';
import { firstStateOf } from '../domain/first-status.js';
import type { MappedMoney, MappedRow } from '../domain/mapped-row.js';
import { readingOf } from '../domain/reading.js';
import { mergeFields, type RegisterFields } from '../domain/register-fields.js';
import type { WriteNote } from '../domain/write-codes.js';
import type { ItemUpdate } from '../persistence/register.writer.js';
import { DETAIL, fieldsOf, fieldsOfItem, moneyOf } from './fields-of-item.js';
import { checkDetails, type FoundIdentifier } from './item-content.js';
import type { Writable } from './judge-rows.js';
import { differencesOf, type ReadsOtherwise } from './other-reading.js';
import { reviewNotesOf } from './review-notes.js';

/** What a row said when it was last sent; absent when the mapping can no longer read it. */
export type RowBefore = Pick<Writable, 'mapped' | 'content' | 'notes'>;

export interface ItemChange {
  readonly update: ItemUpdate;
  readonly changes: readonly FieldChange[];
  /** Null when they stay as they are. */
  readonly identifiers: readonly FoundIdentifier[] | null;
}

/**
 * What a changed row changes in its item: what describes it, and never its legal state, the day it was seized, its class or
 * its case. Where the register now says otherwise of those, the item is marked and a person decides.
 */
export function changedItem(current: Item, before: RowBefore | undefined, row: Writable & { readonly caseKey: string }, today: string): ItemChange {
  const { mapped, content } = row;
  const sameClass = content.assetClass === current.assetClass;
  const now = fieldsOfItem(current, sameClass);
  const merged = mergeFields(before ? fieldsOf(before.content, sameClass) : now, fieldsOf(content, sameClass), now);
  const to = new Map(merged.changes.map((change) => [change.field, change.to]));
  const changed = <T>(field: string, otherwise: T): T => (to.has(field) ? (to.get(field) as T) : otherwise);
  const amount = changed('amount', moneyOf(current.amount, current.amountCurrency));
  const detailed = merged.changes.filter(({ field }) => field.startsWith(DETAIL));
  const checked = detailed.length > 0 ? checkDetails(content.assetClass, withChanges(current.details, detailed), amount ?? undefined, today) : null;
  const notes = [...newNotes(current, before, row), ...merged.notes, ...(checked?.notes ?? []), ...unlawful(current, before, row), ...(before ? readAnew(current, before, fieldsOf(content, sameClass), now) : [])];
  return {
    update: {
      id: current.id,
      description: changed('description', current.description),
      quantity: changed('quantity', current.quantity),
      details: checked?.details ?? current.details,
      ...amountColumns(amount),
      ...estimatedColumns(changed('estimatedValue', moneyOf(current.estimatedAmount, current.estimatedCurrency))),
      seizedPlace: changed('seizedPlace', current.seizedPlace),
      sourceHash: mapped.contentHash,
      sourceReading: readingOf(mapped),
      verbatim: mapped.verbatim,
      needsReview: notes.length > 0,
      reviewNotes: reviewNotesOf(notes),
    },
    changes: [...merged.changes, ...verbatimChanges(current.verbatim ?? {}, mapped.verbatim)],
    identifiers: checked?.identifiers ?? null,
  };
}

/** Of an item that a person has looked at since, what was there to be seen is not said again. */
function newNotes(current: Item, before: RowBefore | undefined, { notes, first }: Writable): readonly Coded<WriteNote>[] {
  const all = [...notes, ...(current.status === 'seized' ? first.notes : [])];
  if (current.needsReview || before === undefined) return all;
  const seen = new Set([...before.notes, ...firstStateOf(before.mapped).notes].map((note) => JSON.stringify(note)));
  return all.filter((note) => !seen.has(JSON.stringify(note)));
}

/** Fields that the row says as before, and that the mapping now reads otherwise than it did: those are not changed by a change of others. */
function readAnew({ sourceReading }: Item, before: RowBefore, after: RegisterFields, now: RegisterFields): readonly ReadsOtherwise[] {
  if (sourceReading === null || sourceReading === readingOf(before.mapped)) return [];
  const said = fieldsOf(before.content, 'quantity' in after);
  return differencesOf(now, Object.fromEntries(Object.entries(after).filter(([field, value]) => JSON.stringify(said[field]) === JSON.stringify(value))));
}

/** What no import may change, said by the row otherwise than it stands here. */
function unlawful(current: Item, before: RowBefore | undefined, { mapped, content, first, caseKey }: Writable & { readonly caseKey: string }): readonly Coded<WriteNote>[] {
  const notes: Coded<WriteNote>[] = [];
  if (content.assetClass !== current.assetClass) notes.push({ code: 'import.class-changed', params: { from: current.assetClass, to: content.assetClass } });
  if (mapped.caseKey !== caseKey) notes.push({ code: 'import.case-changed', params: { to: mapped.case.reference } });
  if (content.seizedOn !== current.seizedOn && content.seizedOn !== before?.content.seizedOn) {
    notes.push({ code: 'import.seizure-date-changed', params: { from: current.seizedOn ?? '', to: content.seizedOn } });
  }
  const saysElse = JSON.stringify(mapped.outcome) !== JSON.stringify(before?.mapped.outcome);
  if (saysElse && first.status !== current.status) notes.push({ code: 'import.outcome-changed', params: { text: outcomeText(mapped) } });
  return notes;
}

function outcomeText({ outcome }: MappedRow): string {
  return outcome === undefined || outcome.text === '' ? (outcome?.kind ?? '') : outcome.text;
}

function amountColumns(money: MappedMoney | null): Pick<Item, 'amount' | 'amountCurrency'> {
  return { amount: money?.amount ?? null, amountCurrency: money?.currency ?? null };
}

function estimatedColumns(money: MappedMoney | null): Pick<Item, 'estimatedAmount' | 'estimatedCurrency'> {
  return { estimatedAmount: money?.amount ?? null, estimatedCurrency: money?.currency ?? null };
}

function withChanges(details: Item['details'], changes: readonly FieldChange[]): Readonly<Record<string, unknown>> {
  const after: Record<string, unknown> = { ...details };
  for (const { field, to } of changes) {
    if (to === null) delete after[field.slice(DETAIL.length)];
    else after[field.slice(DETAIL.length)] = to;
  }
  return after;
}

function verbatimChanges(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): readonly FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((column) => (before[column] ?? '') !== (after[column] ?? ''))
    .map((column) => ({ field: `verbatim.${column}`, from: before[column] ?? null, to: after[column] ?? null }));
}
