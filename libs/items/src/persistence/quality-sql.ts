import type { DefectKind } from '../contracts/quality/contract.js';
import { ASSET_CLASS_IDS, type AssetClass } from '../domain/asset-class.js';
import { TERMINAL } from '../domain/item-status.js';
import { GOOD_RECORDS, SEIZED_ON, WORTH, wantedOf } from '../domain/quality/good-record.js';
import { QUALITY_RULES } from '../domain/quality/policy.js';

/**
 * The rules of data quality as SQL on a row `i` of items, made from the same tables as the pure rules; a test holds the two together. Every name
 * in it is of our own code and none of a request.
 */
const byClass = (of: (assetClass: AssetClass) => string, otherwise: string): string => `CASE i.asset_class ${ASSET_CLASS_IDS.map((id) => `WHEN '${id}' THEN ${of(id)}`).join(' ')} ELSE ${otherwise} END`;

const LACKS: Readonly<Record<string, string>> = { [SEIZED_ON]: 'i.seized_on IS NULL', [WORTH]: 'i.value_amount IS NULL' };

const lacks = (names: readonly string[]): string => LACKS[names[0] ?? ''] ?? `NOT i.details ?| '{${names.join(',')}}'`;

/** How many of the facts that its class wants a row lacks. */
export const MISSING = byClass((id) => wantedOf(id).map((names) => `(${lacks(names)})::integer`).join(' + '), '0');

/** How many facts its class wants. */
export const WANTED = byClass((id) => String(wantedOf(id).length), '1');

const SEIZED_AT = `coalesce(i.seized_at, (i.seized_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')`;

/**
 * Hours from the seizure to the registration; of a seizure without a time from the end of its day. A row of another register was registered
 * there, a part of a lot with its lot: of those it is not known.
 */
export const HOURS = `CASE WHEN i.source_register IS NULL AND i.split_from_id IS NULL THEN extract(epoch FROM i.created_at - ${SEIZED_AT}) / 3600 END`;

/** A row `k` of item_custody that says nowhere, and has for longer than a thing may wait. */
export const UNPLACED = `(k.place_id IS NULL AND (k.moves > 0 OR coalesce(${SEIZED_AT}, i.created_at) < now() - interval '${QUALITY_RULES.placedWithinHours} hours'))`;

/** From when on a row `k` that says nowhere is called so; before that, nothing has to happen for it. */
export const UNPLACED_FROM = `CASE WHEN k.place_id IS NULL AND k.moves = 0 THEN coalesce(${SEIZED_AT}, i.created_at) + interval '${QUALITY_RULES.placedWithinHours} hours' END`;

const TODAY = `(now() AT TIME ZONE 'Europe/Amsterdam')::date`;

const AGES_IN = byClass((id) => String(GOOD_RECORDS[id].valueAgesIn ?? 'NULL'), 'NULL');

/** Whether a value of this day is too old to tell anything of the row. */
export const aged = (valuedOn: string): string => `coalesce(${TODAY} - ${valuedOn} > ${AGES_IN}, false)`;

/** From when on it is too old; null when it never is. */
export const agedFrom = (valuedOn: string): string => `(${valuedOn} + ${AGES_IN} + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'`;

/** The day of the newest value of `i` that stands. */
export const VALUED_ON = '(SELECT max(v.valued_on) FROM item_valuation v WHERE v.item_id = i.id AND NOT EXISTS (SELECT 1 FROM item_valuation later WHERE later.supersedes = v.id))';

/** Seized, and not at its end: what the register must know all of. */
export const KEPT = `i.status <> ALL ('{${['planned', ...TERMINAL].join(',')}}')`;

/** Rows that have a defect, as a condition on `item i` alone. */
export const HAS_DEFECT: Readonly<Record<DefectKind, string>> = {
  missing: `(${MISSING}) > 0`,
  late: `(${HOURS}) > ${QUALITY_RULES.lateAfterHours}`,
  place: `EXISTS (SELECT 1 FROM item_custody k WHERE k.item_id = i.id AND ${UNPLACED})`,
  value: aged(VALUED_ON),
  check: `EXISTS (SELECT 1 FROM item_identifier n WHERE n.item_id = i.id AND n.outcome = 'unconfirmed')`,
};

const { weights } = QUALITY_RULES;

/** What a row that was judged loses of its 100. */
export const PENALTY = `${weights.missing}::numeric * i.missing / i.wanted + CASE WHEN i.late THEN ${weights.late} ELSE 0 END + CASE WHEN i.unplaced THEN ${weights.place} ELSE 0 END
  + CASE WHEN i.aged THEN ${weights.value} ELSE 0 END + CASE WHEN i.unconfirmed THEN ${weights.check} ELSE 0 END`;
