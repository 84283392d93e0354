import { Injectable } from '@nestjs/common';
import { TERMINAL } from '#items';
import { UnitOfWork } from '#platform';
import type { ComparisonScopeKind } from '../contract.js';
import { identifierKey, lettersAndDigits, numberKey, sourceKey, type MatchBy } from '../domain/comparison/read-list.js';
import type { RegisteredThing } from '../domain/comparison/things.js';

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly version: number;
  readonly reference: string;
  readonly description: string;
  readonly code: string;
  readonly quantity: string;
  readonly amount: string | null;
  readonly amount_currency: string | null;
  readonly estimated_amount: string | null;
  readonly estimated_currency: string | null;
  readonly place_id: string | null;
  readonly path: string | null;
  readonly ancestor_ids: readonly string[] | null;
  readonly stated: readonly (string | null)[];
  readonly source_register: string | null;
  readonly source_key: string | null;
  readonly serials: Readonly<Record<'serial-number' | 'hull-number', string | null>>;
  readonly identifiers: readonly (readonly [string, string])[];
}

const ITEMS = `
  SELECT i.id, i.case_id, i.version, i.reference, i.description, c.code, i.quantity, i.amount, i.amount_currency, i.estimated_amount, i.estimated_currency, c.place_id, p.path, p.ancestor_ids,
         ARRAY[i.place, i.seized_place] AS stated, i.source_register, i.source_key,
         jsonb_build_object('serial-number', i.details->>'serialNumber', 'hull-number', i.details->>'hullNumber') AS serials,
         (SELECT coalesce(jsonb_agg(jsonb_build_array(n.kind, n.normalised)), '[]') FROM item_identifier n WHERE n.item_id = i.id) AS identifiers
  FROM item i JOIN item_custody c ON c.item_id = i.id JOIN case_file f ON f.id = i.case_id LEFT JOIN place p ON p.id = c.place_id`;

const SCOPES: Readonly<Record<ComparisonScopeKind, string>> = {
  register: 'i.source_register = $1',
  unit: 'f.unit_id::text = $1',
  place: '$1::uuid = ANY (p.ancestor_ids)',
  case: 'i.case_id::text = $1',
};

const ROWS_AT_ONCE = 5_000;
const KEYS_AT_ONCE = 5_000;

/** Items as a list is compared with them, as far as the reader may see them. */
@Injectable()
export class ComparedItemsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** What is compared: everything of the scope that is still to be had. A page at a time, after an id. */
  async ofScope(scope: { readonly kind: ComparisonScopeKind; readonly id: string }, after: string | null, matchBy: MatchBy): Promise<{ readonly items: readonly RegisteredThing[]; readonly next: string | null }> {
    const rows = await this.uow.manager.query<Row[]>(
      `${ITEMS} WHERE ${SCOPES[scope.kind]} AND i.status <> ALL ($2::text[]) AND ($3::uuid IS NULL OR i.id > $3::uuid) ORDER BY i.id LIMIT ${ROWS_AT_ONCE}`,
      [scope.id, [...TERMINAL], after],
    );
    return { items: rows.map((row) => toThing(row, true, matchBy)), next: rows.length < ROWS_AT_ONCE ? null : (rows.at(-1)?.id ?? null) };
  }

  /** What the list names wherever it is: what stands elsewhere was moved and is not new. */
  async named(keys: readonly string[], names: readonly string[], matchBy: MatchBy): Promise<readonly RegisteredThing[]> {
    const found: RegisteredThing[] = [];
    for (let from = 0; from < Math.max(keys.length, names.length); from += KEYS_AT_ONCE) {
      const some = keys.slice(from, from + KEYS_AT_ONCE);
      const parts = (prefix: string): readonly string[][] => some.filter((key) => key.startsWith(prefix)).map((key) => splitKey(key.slice(prefix.length)));
      const numbers = some.filter((key) => key.startsWith('n:')).map((key) => key.slice(2));
      const rows = await this.uow.manager.query<Row[]>(
        `${ITEMS} WHERE i.id IN (
           SELECT item_id FROM item_custody WHERE code = ANY ($1::text[])
           UNION SELECT id FROM item WHERE reference = ANY ($4::text[])
           UNION SELECT o.id FROM item o JOIN jsonb_to_recordset($2::jsonb) AS s(register text, key text) ON o.source_register = s.register AND o.source_key = s.key
           UNION SELECT n.item_id FROM item_identifier n JOIN jsonb_to_recordset($3::jsonb) AS s(kind text, value text) ON n.kind = s.kind AND n.normalised = s.value)`,
        [numbers, JSON.stringify(parts('k:').map(([register, key]) => ({ register, key }))), JSON.stringify(parts('i:').map(([kind, value]) => ({ kind, value }))), names.slice(from, from + KEYS_AT_ONCE)],
      );
      found.push(...rows.map((row) => toThing(row, false, matchBy)));
    }
    return found;
  }
}

function splitKey(text: string): string[] {
  const at = text.indexOf(':');
  return [text.slice(0, at), text.slice(at + 1)];
}

function toThing(row: Row, inScope: boolean, matchBy: MatchBy): RegisteredThing {
  const own = row.source_register === null || row.source_key === null ? [] : [sourceKey(row.source_register, row.source_key)];
  const numbers = [numberKey(row.reference), numberKey(row.code), ...own];
  const serials = Object.entries(row.serials).flatMap(([kind, text]) => (text === null ? [] : [identifierKey(kind, lettersAndDigits(text))]));
  const identifiers = [...row.identifiers.map(([kind, normalised]) => identifierKey(kind, normalised)), ...serials];
  return {
    itemId: row.id,
    caseId: row.case_id,
    version: row.version,
    keys: [...(matchBy === 'identifier' ? [] : numbers), ...(matchBy === 'number' ? [] : identifiers)],
    inScope,
    reference: row.reference,
    description: row.description,
    placeId: row.place_id,
    path: row.path,
    placeIds: row.ancestor_ids ?? [],
    statedPlaces: row.stated.filter((text) => text !== null),
    value: row.estimated_amount,
    valueCurrency: row.estimated_currency,
    amount: row.amount,
    amountCurrency: row.amount_currency,
    quantity: row.quantity,
  };
}
