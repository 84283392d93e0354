import { createHash } from 'node:crypto';
import { QUALITY_RULES } from '../domain/quality/policy.js';
import { HOURS, KEPT, MISSING, PENALTY, UNPLACED, UNPLACED_FROM, WANTED, aged, agedFrom } from './quality-sql.js';

/** Every item of the cases in `of`, which has `id` and `unit_id`, with what is wrong with it; values and numbers are read once. */
const judged = (of: string): string => `SELECT i.case_id, i.missing, i.hours, i.late, i.unplaced, i.aged, i.unconfirmed, i.confirmed, ${PENALTY} AS penalty, i.turns_at
  FROM (SELECT i.case_id, ${MISSING} AS missing, ${WANTED} AS wanted, ${HOURS} AS hours, coalesce(${HOURS} > ${QUALITY_RULES.lateAfterHours}, false) AS late,
          coalesce(${UNPLACED}, false) AS unplaced, ${aged('v.valued_on')} AS aged, coalesce(n.unconfirmed, false) AS unconfirmed, coalesce(n.confirmed, false) AS confirmed,
          least(CASE WHEN NOT ${UNPLACED} THEN ${UNPLACED_FROM} END, CASE WHEN NOT ${aged('v.valued_on')} THEN ${agedFrom('v.valued_on')} END) AS turns_at
        FROM item i JOIN ${of} c ON c.id = i.case_id LEFT JOIN item_custody k ON k.item_id = i.id
        LEFT JOIN (SELECT v.item_id, max(v.valued_on) AS valued_on FROM item_valuation v WHERE v.case_id IN (SELECT id FROM ${of})
          AND NOT EXISTS (SELECT 1 FROM item_valuation later WHERE later.supersedes = v.id) GROUP BY v.item_id) v ON v.item_id = i.id
        LEFT JOIN (SELECT n.item_id, bool_or(n.outcome = 'unconfirmed') AS unconfirmed, bool_or(n.outcome = 'confirmed') AS confirmed FROM item_identifier n
          WHERE n.outcome IN ('confirmed', 'unconfirmed') AND n.case_id IN (SELECT id FROM ${of}) GROUP BY n.item_id) n ON n.item_id = i.id
        WHERE ${KEPT}) i`;

/** What is added up of a case, in the order of `ADDED_UP`. */
export const FIGURE_COLUMNS = 'items, missing, late, place, value, "check", confirmed, hours, penalty';

const ADDED_UP = `count(*)::integer AS items, count(*) FILTER (WHERE missing > 0)::integer AS missing, count(*) FILTER (WHERE late)::integer AS late, count(*) FILTER (WHERE unplaced)::integer AS place,
  count(*) FILTER (WHERE aged)::integer AS value, count(*) FILTER (WHERE unconfirmed)::integer AS "check", count(*) FILTER (WHERE confirmed)::integer AS confirmed,
  coalesce(array_agg(floor(hours)::integer ORDER BY hours) FILTER (WHERE hours IS NOT NULL), '{}') AS hours, sum(penalty) AS penalty`;

/**
 * The figures of each case in `of` that has items to judge, from the items as they are now.
 * @param of  a common table expression of the same statement, with `id` of cases
 */
export const figuresOf = (of: string): string => `SELECT case_id, ${ADDED_UP}, coalesce(min(turns_at), 'infinity') AS fresh_until FROM (${judged(of)}) judged GROUP BY case_id`;

/** The rules that figures were made by: kept figures of other rules count for nothing. */
export const RULES = createHash('sha256').update(figuresOf('')).digest('hex').slice(0, 16);
